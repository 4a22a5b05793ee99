package org.throughline.people;

import java.util.Arrays;
import java.util.Locale;
import org.throughline.shared.Rejection;

/**
 * A way to reach somebody.
 *
 * @param safe whether it may be used without endangering them; null where nobody asked
 */
public record ContactPoint(ContactKind kind, String value, Boolean safe) {

    /** What is reached. */
    public enum ContactKind {
        PHONE,
        EMAIL,
        ADDRESS;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static ContactKind of(String id) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Rejection.invalidField("contacts", "contact-kind-unknown", id));
        }
    }
}
