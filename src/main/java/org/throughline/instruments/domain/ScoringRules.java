package org.throughline.instruments.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What the publication says of the answers.
 *
 * @param reliableChange points by which a score must change to mean something, or null where none is published
 */
public record ScoringRules(
        List<SkipRule> skips,
        List<ScoreDefinition> scores,
        List<ScoreBand> bands,
        List<FlagRule> flags,
        List<NeedRule> needs,
        Integer reliableChange) {

    public ScoringRules {
        skips = List.copyOf(skips);
        scores = List.copyOf(scores);
        bands = List.copyOf(bands);
        flags = List.copyOf(flags);
        needs = List.copyOf(needs);
    }

    /**
     * Items that need not be asked.
     *
     * @param sumOf one item, or several that are all answered, whose points add to {@code equal}
     */
    public record SkipRule(List<String> sumOf, int equal, List<String> skipped, int scoredAs) {

        public SkipRule {
            sumOf = List.copyOf(sumOf);
            skipped = List.copyOf(skipped);
        }
    }

    /** What a score from {@code min} to {@code max} is called. */
    public record ScoreBand(String score, BigDecimal min, BigDecimal max, String code, String advice) {

        public boolean holds(BigDecimal value) {
            return value != null && value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
        }
    }

    /**
     * What must be seen whatever the score is.
     *
     * @param response the process that answers it in the same transaction, or null
     */
    public record FlagRule(String id, FlagCondition when, String action, String response) {}

    /**
     * Exactly one of bands, score and item decides.
     *
     * @param item a link id, or {@value #ANY}
     */
    public record FlagCondition(Set<String> bands, String score, String item, Integer atLeast, Integer equal) {

        static final String ANY = "*";

        public FlagCondition {
            bands = Set.copyOf(bands);
        }

        boolean holds(BigDecimal value) {
            return value != null
                    && (equal == null || value.compareTo(BigDecimal.valueOf(equal)) == 0)
                    && (atLeast == null || value.compareTo(BigDecimal.valueOf(atLeast)) >= 0);
        }
    }

    /** A score that says that something is needed, of people of some age. */
    public record NeedRule(String domain, String score, Integer atLeast, Integer below, int minAge, int maxAge) {

        static final int OLDEST = 999;

        boolean holds(BigDecimal value) {
            return value != null
                    && (atLeast == null || value.compareTo(BigDecimal.valueOf(atLeast)) >= 0)
                    && (below == null || value.compareTo(BigDecimal.valueOf(below)) < 0);
        }

        boolean isFor(int age) {
            return minAge <= age && age <= maxAge;
        }
    }
}
