package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a service fits a need. A service for another age never fits; the rest is a matter of more or less: near
 * before far, the client's language, free of charge.
 */
public final class MatchPolicy {

    private MatchPolicy() {}

    /** Where the service is, seen from the client. */
    public enum Nearness {
        HERE,
        /** It names no place. */
        ANYWHERE,
        ELSEWHERE,
        /** The client's place is not known. */
        UNKNOWN
    }

    /**
     * @param speaks true where it lists the client's language
     * @param minimumAge null where none is stated
     * @param maximumAge null where none is stated
     */
    public record MatchCriteria(
            Nearness nearness,
            boolean speaks,
            Integer minimumAge,
            Integer maximumAge,
            String eligibility,
            String fees) {}

    public record Fit(int score, List<String> reasons) {}

    /** @return null where the service is not for a person of that age */
    public static Fit fit(MatchCriteria candidate, Integer age) {
        if (!admits(candidate, age)) {
            return null;
        }
        Score score = new Score();
        score.add(50, "need");
        switch (candidate.nearness()) {
            case HERE -> score.add(40, "place");
            case ANYWHERE -> score.add(15, "place-open");
            case ELSEWHERE -> score.add(0, "place-other");
            default -> score.add(0, null);
        }
        if (candidate.speaks()) {
            score.add(20, "language");
        }
        boolean statesAge = candidate.minimumAge() != null || candidate.maximumAge() != null;
        if (statesAge) {
            score.add(age == null ? 0 : 10, age == null ? "age-to-check" : "age");
        }
        if (FeePolicy.isFree(candidate.fees())) {
            score.add(5, "free");
        }
        return new Fit(score.total, List.copyOf(score.reasons));
    }

    private static boolean admits(MatchCriteria candidate, Integer age) {
        if (age == null) {
            return true;
        }
        return (candidate.minimumAge() == null || age >= candidate.minimumAge())
                && (candidate.maximumAge() == null || age <= candidate.maximumAge());
    }

    private static final class Score {
        private int total;
        private final List<String> reasons = new ArrayList<>();

        void add(int points, String reason) {
            total += points;
            if (reason != null) {
                reasons.add(reason);
            }
        }
    }
}
