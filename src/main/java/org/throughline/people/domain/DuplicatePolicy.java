package org.throughline.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How likely it is that two descriptions are of the same person, and why. */
public final class DuplicatePolicy {

    /** Below this the likeness is chance. */
    public static final int WORTH_SHOWING = 40;

    private static final int SAME_NAME = 45;
    private static final int SIMILAR_NAME = 25;
    private static final int NEARLY_SAME_NAME = 44;
    private static final int SOUNDS_ALIKE = 30;
    private static final int BOTH = 6;
    private static final double SIMILAR_ENOUGH = 0.45;
    private static final int SAME_BIRTH_DATE = 35;
    private static final int NEAR_BIRTH_DATE = 20;
    private static final int OTHER_BIRTH_DATE = -25;
    private static final int SAME_PHONE = 20;

    private DuplicatePolicy() {}

    /** @param nameSimilarity of their name keys, as {@code similarity()} of PostgreSQL counts it: 0 to 1 */
    public static Likeness compare(Traits asked, Traits onFile, double nameSimilarity) {
        List<String> reasons = new ArrayList<>();
        int score = name(asked, onFile, nameSimilarity, reasons)
                + birth(asked, onFile, reasons)
                + phone(asked, onFile, reasons);
        return new Likeness(Math.max(0, Math.min(100, score)), reasons);
    }

    private static int name(Traits asked, Traits onFile, double similarity, List<String> reasons) {
        if (asked.nameKey().equals(onFile.nameKey())) {
            reasons.add("same-name");
            return SAME_NAME;
        }
        boolean similar = similarity >= SIMILAR_ENOUGH;
        boolean soundsAlike = !asked.sounds().isBlank() && asked.sounds().equals(onFile.sounds());
        if (similar) {
            reasons.add("similar-name");
        }
        if (soundsAlike) {
            reasons.add("sounds-alike");
        }
        if (similar) {
            double points = SIMILAR_NAME * (1 + similarity) + (soundsAlike ? BOTH : 0);
            return (int) Math.min(NEARLY_SAME_NAME, Math.round(points));
        }
        return soundsAlike ? SOUNDS_ALIKE : 0;
    }

    private static int birth(Traits asked, Traits onFile, List<String> reasons) {
        if (asked.birthDate() == null || onFile.birthDate() == null) {
            return 0;
        }
        if (asked.birthDate().equals(onFile.birthDate())) {
            reasons.add("same-birth-date");
            return SAME_BIRTH_DATE;
        }
        boolean near = near(asked.birthDate(), onFile.birthDate());
        reasons.add(near ? "near-birth-date" : "other-birth-date");
        return near ? NEAR_BIRTH_DATE : OTHER_BIRTH_DATE;
    }

    /** One part mistyped, or day and month exchanged. */
    private static boolean near(LocalDate one, LocalDate other) {
        boolean year = one.getYear() == other.getYear();
        boolean month = one.getMonthValue() == other.getMonthValue();
        boolean day = one.getDayOfMonth() == other.getDayOfMonth();
        boolean exchanged =
                year && one.getMonthValue() == other.getDayOfMonth() && one.getDayOfMonth() == other.getMonthValue();
        return exchanged || (year && month) || (year && day) || (month && day);
    }

    private static int phone(Traits asked, Traits onFile, List<String> reasons) {
        if (asked.phoneKey() == null || !asked.phoneKey().equals(onFile.phoneKey())) {
            return 0;
        }
        reasons.add("same-phone");
        return SAME_PHONE;
    }

    /** What persons are told apart by. */
    public record Traits(String nameKey, String firstSound, String lastSound, LocalDate birthDate, String phoneKey) {

        public static Traits of(String first, String last, LocalDate birthDate, String phone) {
            return new Traits(
                    NameKey.key(first, last),
                    NameKey.sound(first),
                    NameKey.sound(last),
                    birthDate,
                    NameKey.phone(phone));
        }

        String sounds() {
            return firstSound + lastSound;
        }
    }

    /** @param reasons kebab-case */
    public record Likeness(int score, List<String> reasons) {

        public boolean isWorthShowing() {
            return score >= WORTH_SHOWING;
        }
    }
}
