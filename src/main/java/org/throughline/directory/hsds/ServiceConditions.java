package org.throughline.directory.hsds;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whom a service takes, beyond ages: how what publishers write is read. Null or false where it says nothing. */
public final class ServiceConditions {

    /** Kinds of status that services of legal aid tell apart (45 CFR 1626); texts are {@code immigration-status.<id>}. */
    public static final List<String> IMMIGRATION_STATUSES = List.of(
            "citizen",
            "permanent-resident",
            "refugee",
            "asylee",
            "conditional-entrant",
            "removal-withheld",
            "relative-of-citizen",
            "trafficking-victim",
            "crime-victim",
            "abuse-victim",
            "agricultural-worker",
            "child-abduction",
            "other");

    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "f", "0");

    private ServiceConditions() {}

    public static Boolean yesOrNo(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(lower) ? Boolean.TRUE : NO.contains(lower) ? Boolean.FALSE : null;
    }

    /** Percent of the poverty guidelines, 1 to 1000, with or without its sign. */
    public static Integer percent(String text) {
        String digits = text.strip().replaceFirst("\\s*%$", "").replaceFirst("\\.0+$", "");
        if (!digits.matches("\\d{1,4}")) {
            return null;
        }
        int percent = Integer.parseInt(digits);
        return percent >= 1 && percent <= 1000 ? percent : null;
    }

    public static boolean isImmigrationStatus(String text) {
        return IMMIGRATION_STATUSES.contains(text.strip());
    }
}
