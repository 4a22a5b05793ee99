package org.throughline.directory;

import java.util.List;

/** The need categories that cases and services are distinguished by; their texts are the messages {@code need.<id>}. */
public final class NeedCategories {

    public static final String OTHER = "other";

    public static final List<String> ALL = List.of(
            "housing",
            "food",
            "income",
            "employment",
            "legal",
            "health",
            "mental-health",
            "substance-use",
            "child-care",
            "education",
            "domestic-violence",
            "immigration",
            "transportation",
            "disability",
            "elder-care",
            OTHER);

    private NeedCategories() {}

    public static boolean known(String need) {
        return need != null && ALL.contains(need);
    }
}
