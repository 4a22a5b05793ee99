package org.throughline.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.throughline.shared.Rejection;

/**
 * A child who is expected, or one who was lost before or at birth: a fact of their parents, and no person on file.
 *
 * @param id null before it is recorded
 * @param revision counts the changes; 0 before it is recorded
 * @param parent to whose record it is written
 * @param other the other parent; null where it was not said
 * @param day when the child is expected, or when it was lost; null where it is not known
 * @param confidential not to be shown to the family
 */
public record Pregnancy(
        UUID id, int revision, UUID parent, UUID other, Course course, LocalDate day, boolean confidential) {

    /** What became of it. Pictures and words for the family tell only whether a child is expected or was lost. */
    public enum Course {
        EXPECTED,
        MISCARRIAGE,
        STILLBIRTH,
        ABORTION;

        /** As forms and the API say it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isLoss() {
            return this != EXPECTED;
        }

        /** @throws Rejection invalid at {@code course} */
        public static Course of(String id) {
            return Arrays.stream(values())
                    .filter(course -> course.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Rejection.invalidField("course", "pregnancy-course-missing"));
        }
    }

    /** The sign and the word that stand for it: {@code expected} or {@code loss}. */
    public String sign() {
        return course.isLoss() ? "loss" : "expected";
    }

    public Pregnancy withOther(UUID otherParent) {
        return new Pregnancy(id, revision, parent, otherParent, course, day, confidential);
    }
}
