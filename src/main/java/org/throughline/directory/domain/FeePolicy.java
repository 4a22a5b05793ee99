package org.throughline.directory.domain;

import java.util.regex.Pattern;

/** Which words of a publisher say that a service costs nothing: "None.", "Free", "There is no charge", "$0". */
public final class FeePolicy {

    private static final Pattern FREE =
            Pattern.compile("(?i)^\\W*(?:none|no|free\\b.*|gratis\\b.*|\\$?0(?:\\.00?)?)\\W*$"
                    + "|\\b(?:no|without|sin) (?:charges?|costs?|fees?|costo|cargo)\\b|\\bfree of charge\\b");
    private static final Pattern CONDITIONAL = Pattern.compile(
            "(?i)\\bno (?:charges?|costs?|fees?) (?:if|for (?:those|clients|patients|people) (?:who|with|under))");

    private FeePolicy() {}

    /** @param fees as published, or null */
    public static boolean isFree(String fees) {
        return fees != null
                && FREE.matcher(fees).find()
                && !CONDITIONAL.matcher(fees).find();
    }
}
