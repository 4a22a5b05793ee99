package org.throughline.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How somebody may be reached without endangering them.
 *
 * @param how what was arranged, or what to mind; may be null
 */
public record SafeContact(SafeContactKind kind, String how) {

    /** What may be done. */
    public enum SafeContactKind {
        ANY_TIME,
        ARRANGED,
        UNSAFE;

        /** As forms and the API say it, e.g. {@code any-time}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<SafeContactKind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    public boolean isUnsafe() {
        return kind == SafeContactKind.UNSAFE;
    }
}
