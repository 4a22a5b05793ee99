package org.throughline.directory.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each rule of a match counts, as the decision table {@code service-match} says for a need; a later row outweighs an earlier. */
public final class MatchWeights {

    /** The decision table's id. */
    public static final String DECISION = "service-match";

    /** Its input: one of the need categories. */
    public static final String NEED = "need";

    private static final RuleWeight NOTHING = new RuleWeight(0, 0, 0, false, 0);

    /**
     * @param fits points where it fits
     * @param ask points where it is to be asked
     * @param doesNotFit points where it does not fit and is not left out
     * @param leavesOut whether a service that does not fit is left out
     * @param within up to how much it counts, in the rule's own unit: miles for the distance
     */
    public record RuleWeight(double fits, double ask, double doesNotFit, boolean leavesOut, double within) {}

    private final Map<String, RuleWeight> weights = new HashMap<>();

    /** @param rows of the decision that fired, by output */
    public MatchWeights(List<Map<String, Object>> rows) {
        for (Map<String, Object> row : rows) {
            weights.put(
                    String.valueOf(row.get("rule")),
                    new RuleWeight(
                            number(row, "fits"),
                            number(row, "ask"),
                            number(row, "doesNotFit"),
                            Boolean.TRUE.equals(row.get("leavesOut")),
                            number(row, "within")));
        }
    }

    private static double number(Map<String, Object> row, String output) {
        return row.get(output) instanceof Number number ? number.doubleValue() : 0;
    }

    /** A rule that the table does not name counts nothing. */
    RuleWeight of(String rule) {
        return weights.getOrDefault(rule, NOTHING);
    }
}
