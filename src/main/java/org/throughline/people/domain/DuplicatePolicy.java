package org.throughline.people.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely it is that two descriptions are of the same person, and why. The points only put the likeliest first; what a
 * person reads are the reasons, those against it too.
 */
public final class DuplicatePolicy {

    /** Below this the likeness is chance. */
    public static final int WORTH_SHOWING = 40;

    private static final int SAME_NAME = 45;
    private static final int SIMILAR_NAME = 25;
    private static final int NEARLY_SAME_NAME = 44;
    private static final int SOUNDS_ALIKE = 30;
    private static final int SAME_FIRST_NAME = 20;
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
        int name = name(asked, onFile, nameSimilarity, reasons);
        int score = name + birth(asked, onFile, reasons) + phone(asked, onFile, name > 0, reasons);
        return new Likeness(Math.max(0, Math.min(100, score)), reasons);
    }

    private static int name(Traits asked, Traits onFile, double similarity, List<String> reasons) {
        if (!asked.nameKey().isEmpty() && asked.nameKey().equals(onFile.nameKey())) {
            reasons.add(asked.isSwapped(onFile) ? "swapped-names" : "same-name");
            return SAME_NAME;
        }
        boolean similar = similarity >= SIMILAR_ENOUGH;
        boolean soundsAlike = !asked.sounds().isBlank() && asked.sounds().equals(onFile.sounds());
        boolean sameFirst = !asked.firstKey().isEmpty() && asked.firstKey().equals(onFile.firstKey());
        if (similar) {
            reasons.add("similar-name");
        }
        if (soundsAlike) {
            reasons.add("sounds-alike");
        }
        if (sameFirst && !similar && !soundsAlike) {
            reasons.add("same-first-name");
        }
        return points(similar, soundsAlike, sameFirst, similarity);
    }

    private static int points(boolean similar, boolean soundsAlike, boolean sameFirst, double similarity) {
        if (similar) {
            double points = SIMILAR_NAME * (1 + similarity) + (soundsAlike ? BOTH : 0);
            return (int) Math.min(NEARLY_SAME_NAME, Math.round(points));
        }
        if (soundsAlike) {
            return SOUNDS_ALIKE;
        }
        return sameFirst ? SAME_FIRST_NAME : 0;
    }

    private static int birth(Traits asked, Traits onFile, List<String> reasons) {
        if (asked.birthDate() == null || onFile.birthDate() == null) {
            return 0;
        }
        if (asked.birthDate().equals(onFile.birthDate())) {
            reasons.add("same-birth-date");
            return SAME_BIRTH_DATE;
        }
        if (onFile.birthDate().equals(exchanged(asked.birthDate()))) {
            reasons.add("swapped-birth-date");
            return NEAR_BIRTH_DATE;
        }
        boolean near = near(asked.birthDate(), onFile.birthDate());
        reasons.add(near ? "near-birth-date" : "other-birth-date");
        return near ? NEAR_BIRTH_DATE : OTHER_BIRTH_DATE;
    }

    /** Day and month exchanged, or null where that is no day. */
    public static LocalDate exchanged(LocalDate day) {
        try {
            return day == null ? null : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    /** One part mistyped. */
    private static boolean near(LocalDate one, LocalDate other) {
        boolean year = one.getYear() == other.getYear();
        boolean month = one.getMonthValue() == other.getMonthValue();
        boolean day = one.getDayOfMonth() == other.getDayOfMonth();
        return (year && month) || (year && day) || (month && day);
    }

    private static int phone(Traits asked, Traits onFile, boolean likeName, List<String> reasons) {
        if (asked.phoneKey() == null || onFile.phoneKey() == null) {
            return 0;
        }
        if (!asked.phoneKey().equals(onFile.phoneKey())) {
            reasons.add("other-phone");
            return 0;
        }
        reasons.add("same-phone");
        if (!likeName && !asked.nameKey().isEmpty()) {
            reasons.add("other-name");
        }
        return SAME_PHONE;
    }

    /** What persons are distinguished by, as the database folds it. */
    public record Traits(
            String nameKey,
            String firstKey,
            String lastKey,
            String firstSound,
            String lastSound,
            LocalDate birthDate,
            String phoneKey) {

        String sounds() {
            return firstSound + lastSound;
        }

        boolean isSwapped(Traits other) {
            return !firstKey.equals(other.firstKey) && firstKey.equals(other.lastKey);
        }

        /** Whether there is anything to search for. */
        public boolean isSelective() {
            return !nameKey.isEmpty() || phoneKey != null;
        }
    }

    /** @param reasons kebab-case */
    public record Likeness(int score, List<String> reasons) {

        /** The same phone number is always worth a check: it is the household, if not the person. */
        public boolean isWorthShowing() {
            return score >= WORTH_SHOWING || reasons.contains("same-phone");
        }
    }
}
