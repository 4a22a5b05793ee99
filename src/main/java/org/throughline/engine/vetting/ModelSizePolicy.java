package org.throughline.engine.vetting;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.engine.Refusal;

/** How much of anything a drawing may ask for. */
final class ModelSizePolicy {

    /** Parallel or repeated steps of one activity. */
    static final int MOST_INSTANCES = 200;

    private static final int MOST_RETRIES = 20;
    private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);
    private static final Pattern REPEAT = Pattern.compile("R(\\d*)/(?:[^/]+/)?(P[^/]*)");

    private ModelSizePolicy() {}

    static Optional<Refusal> cardinality(String text) {
        String plain = text.strip();
        boolean tooMany = plain.matches("\\d+") && (plain.length() > 6 || Integer.parseInt(plain) > MOST_INSTANCES);
        return tooMany ? Optional.of(Refusal.of("too-many-instances", MOST_INSTANCES)) : Optional.empty();
    }

    /** A timer that comes again: written out, so that everybody sees how often, and not all the time. */
    static Optional<Refusal> cycle(String text) {
        Matcher repeat = REPEAT.matcher(text.strip());
        if (!repeat.matches()) {
            return Optional.of(Refusal.of("cycle-unreadable", text));
        }
        return isShort(repeat.group(2), SHORTEST_CYCLE)
                ? Optional.of(Refusal.of("cycle-too-short", SHORTEST_CYCLE.toMinutes()))
                : Optional.empty();
    }

    /** {@code R3/PT10M}, or periods between the tries. */
    static Optional<Refusal> retries(String text) {
        String plain = text.strip();
        Matcher repeat = REPEAT.matcher(plain);
        boolean few = repeat.matches()
                ? repeat.group(1).matches("\\d{1,2}") && Integer.parseInt(repeat.group(1)) <= MOST_RETRIES
                : plain.split(",").length <= MOST_RETRIES;
        String first = repeat.matches() ? repeat.group(2) : plain.split(",")[0].strip();
        return few && !isShort(first, Duration.ofSeconds(1))
                ? Optional.empty()
                : Optional.of(Refusal.of("too-many-retries", MOST_RETRIES));
    }

    private static boolean isShort(String period, Duration least) {
        try {
            return Duration.parse(period).compareTo(least) < 0;
        } catch (DateTimeParseException noDuration) {
            return isShortPeriod(period);
        }
    }

    private static boolean isShortPeriod(String period) {
        try {
            return Period.parse(period.replaceFirst("T.*", "")).toTotalMonths() < 1
                    && Period.parse(period.replaceFirst("T.*", "")).getDays() < 1;
        } catch (DateTimeParseException unreadable) {
            return true;
        }
    }
}
