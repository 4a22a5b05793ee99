package org.throughline.instruments.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One score of an instrument.
 *
 * @param ignore answers that are left out, as "not applicable"
 * @param decimals of a mean
 * @param compared what a count counts: equal to it, or at least it
 * @param comparedOf where an item has a threshold of its own
 */
public record ScoreDefinition(
        String id,
        ScoreKind kind,
        List<String> items,
        Set<Integer> ignore,
        MissingRule missing,
        int decimals,
        int compared,
        Map<String, Integer> comparedOf,
        ScoreRange range) {

    public ScoreDefinition {
        items = List.copyOf(items);
        ignore = Set.copyOf(ignore);
        comparedOf = Map.copyOf(comparedOf);
    }

    int comparedOf(String item) {
        return comparedOf.getOrDefault(item, compared);
    }

    /**
     * @param most how many answers may be missing
     * @param never items without which there is no score, as critical ones
     */
    public record MissingRule(int most, Set<String> never) {

        public MissingRule {
            never = Set.copyOf(never);
        }
    }

    /** The lowest and the highest that the score can be, where the publication says so. */
    public record ScoreRange(int lowest, int highest) {}
}
