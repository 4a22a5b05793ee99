package org.throughline.modelcheck;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the history of finished work is kept: what the engine reads as days, and at least one of them. */
public final class HistoryRetention {

    private static final Pattern DAYS = Pattern.compile("P?(\\d{1,9})D?");

    private HistoryRetention() {}

    /** Says where a model does not name it, or names a time in which nothing is kept. */
    public static void check(String timeToLive, String id, String name, Findings findings) {
        if (timeToLive == null || timeToLive.isBlank()) {
            findings.error("history-missing", id, name);
        } else if (!isKept(timeToLive.strip())) {
            findings.error("history-not-kept", id, name, timeToLive);
        }
    }

    private static boolean isKept(String timeToLive) {
        Matcher days = DAYS.matcher(timeToLive);
        return days.matches()
                && timeToLive.startsWith("P") == timeToLive.endsWith("D")
                && Long.parseLong(days.group(1)) > 0;
    }
}
