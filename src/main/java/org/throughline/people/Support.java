package org.throughline.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.throughline.shared.Rejection;

/**
 * Something around a person and their household, as the worker entered it.
 *
 * @param id null before it is recorded
 * @param revision counts the changes; 0 before it is recorded
 * @param confidential not to be shown to the family
 * @param note null where none was made
 */
public record Support(
        UUID id,
        int revision,
        SupportKind kind,
        String name,
        Strength strength,
        Flow flow,
        boolean confidential,
        String note) {

    /** What it belongs to. */
    public enum SupportKind {
        SCHOOL,
        WORK,
        FAITH,
        RELATIVES,
        FRIENDS,
        NEIGHBORHOOD,
        HEALTH,
        AGENCY,
        RECREATION,
        OTHER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Rejection invalid at {@code kind} */
        public static SupportKind of(String id) {
            return known(values(), id, "kind");
        }
    }

    /** How much it holds, or that it weighs. */
    public enum Strength {
        STRONG,
        WEAK,
        STRESSFUL;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Rejection invalid at {@code strength} */
        public static Strength of(String id) {
            return known(values(), id, "strength");
        }
    }

    /** Which way help and effort go: to the person, from them, or both. */
    public enum Flow {
        TO,
        FROM,
        BOTH;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Rejection invalid at {@code flow} */
        public static Flow of(String id) {
            return known(values(), id, "flow");
        }
    }

    private static <E extends Enum<E>> E known(E[] values, String id, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField(field, "support-choice-missing"));
    }
}
