package org.throughline.casefile.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Weighs who had best take a case. The weights come from the decision table; the facts from staff and caseloads. */
public final class ProposalPolicy {

    private static final int START = 100;
    private static final double STEP = 10;
    private static final int KNOWS_CLIENT = 10;
    private static final int OUT_OF_THE_QUESTION = 1000;

    private ProposalPolicy() {}

    public static Ranking rank(Weights weights, Facts facts) {
        List<String> reasons = new ArrayList<>();
        double points = START - weights.caseloadWeight() * facts.caseload().doubleValue() / STEP;
        if (facts.licensed()) {
            reasons.add("licensed");
        }
        if (facts.speaksLanguage()) {
            points += weights.languageWeight();
            reasons.add("speaks-language");
        }
        if (facts.knowsClient()) {
            points += KNOWS_CLIENT;
            reasons.add("knows-client");
        }
        if (facts.caseload().add(facts.adds()).doubleValue() > weights.caseloadLimit()) {
            points -= OUT_OF_THE_QUESTION;
            reasons.add("caseload-full");
        } else {
            reasons.add("has-room");
        }
        if (facts.absent()) {
            points -= OUT_OF_THE_QUESTION;
            reasons.add("absent");
        }
        return new Ranking((int) Math.round(points), reasons);
    }

    /**
     * @param caseloadLimit percent of a full caseload above which a worker is proposed last
     * @param caseloadWeight points lost for each ten percent of a full caseload
     * @param languageWeight points for the client's language
     * @param licenceRequired only workers who hold the licence may take the case
     */
    public record Weights(double caseloadLimit, double caseloadWeight, double languageWeight, boolean licenceRequired) {

        private static final String WEIGHS_CASES = "caseWeight";
        private static final double FULL = 100;

        /**
         * From the outputs of the table, by their names. A table of an agency that still weighs cases has its limit in such
         * cases: that many are a full caseload.
         */
        public static Weights of(Map<String, Object> outputs) {
            Weights stated = new Weights(
                    number(outputs, "caseloadLimit"),
                    number(outputs, "caseloadWeight"),
                    number(outputs, "languageWeight"),
                    Boolean.TRUE.equals(outputs.get("licenceRequired")));
            return outputs.containsKey(WEIGHS_CASES) ? stated.inPercent() : stated;
        }

        private Weights inPercent() {
            return new Weights(FULL, caseloadWeight * caseloadLimit * STEP / FULL, languageWeight, licenceRequired);
        }

        private static double number(Map<String, Object> outputs, String name) {
            if (outputs.get(name) instanceof Number number) {
                return number.doubleValue();
            }
            throw new IllegalStateException("The decision assignment gives no number for " + name);
        }
    }

    /**
     * @param licensed holds the licence that triage asked for, where it asked for one
     * @param caseload what the worker carries, in percent of a full caseload
     * @param adds what this case would add to it
     */
    public record Facts(
            boolean licensed,
            boolean speaksLanguage,
            boolean knowsClient,
            boolean absent,
            BigDecimal caseload,
            BigDecimal adds) {}

    /** @param reasons codes, the good ones first */
    public record Ranking(int points, List<String> reasons) {}
}
