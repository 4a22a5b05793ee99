package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.casefile.domain.ProposalPolicy.Facts;
import org.throughline.casefile.domain.ProposalPolicy.Ranking;
import org.throughline.casefile.domain.ProposalPolicy.Weights;

class ProposalPolicyTest {

    private static final Weights WEIGHTS = new Weights(100, 6, 15, true);
    private static final BigDecimal ADDS = BigDecimal.valueOf(5);

    @Test
    void theLighterCaseloadIsProposedFirst() {
        assertThat(points(facts(20))).isGreaterThan(points(facts(45)));
    }

    @Test
    void theClientsLanguageOutweighsSomeCases() {
        Facts speaks = new Facts(false, true, false, false, BigDecimal.valueOf(40), ADDS);

        assertThat(points(speaks)).isGreaterThan(points(facts(20)));
        assertThat(ProposalPolicy.rank(WEIGHTS, speaks).reasons()).contains("speaks-language");
    }

    @Test
    void whoeverKnowsTheClientIsPreferredToAnEqual() {
        Facts knows = new Facts(false, false, true, false, BigDecimal.valueOf(20), ADDS);

        assertThat(points(knows)).isGreaterThan(points(facts(20)));
    }

    @Test
    void aFullCaseloadIsProposedLastAndSaysSo() {
        Ranking full = ProposalPolicy.rank(WEIGHTS, facts(100));

        assertThat(full.reasons()).contains("caseload-full").doesNotContain("has-room");
        assertThat(full.points()).isLessThan(points(facts(95)));
    }

    @Test
    void whoeverIsAwayComesAfterEverybodyPresent() {
        Facts away = new Facts(true, true, true, true, BigDecimal.ZERO, ADDS);

        assertThat(points(away)).isLessThan(points(facts(95)));
        assertThat(ProposalPolicy.rank(WEIGHTS, away).reasons()).contains("absent");
    }

    @Test
    void aTableWithoutANumberIsNamedAsTheFault() {
        assertThatThrownBy(() -> Weights.of(Map.of("caseloadLimit", "many")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("caseloadLimit");
    }

    @Test
    void pointsAndReasonsAreTheSumOfWhatSpeaksForAndAgainst() {
        Facts good = new Facts(true, true, true, false, BigDecimal.valueOf(20), ADDS);
        Facts bad = new Facts(false, false, false, true, BigDecimal.valueOf(97.5), ADDS);

        assertThat(ProposalPolicy.rank(WEIGHTS, good))
                .isEqualTo(new Ranking(113, List.of("licensed", "speaks-language", "knows-client", "has-room")));
        assertThat(ProposalPolicy.rank(WEIGHTS, bad)).isEqualTo(new Ranking(-1958, List.of("caseload-full", "absent")));
    }

    @Test
    void aCaseThatFillsTheLimitExactlyStillHasRoom() {
        assertThat(ProposalPolicy.rank(WEIGHTS, facts(95)).reasons()).containsExactly("has-room");
        assertThat(ProposalPolicy.rank(WEIGHTS, facts(96)).reasons()).containsExactly("caseload-full");
    }

    @Test
    void theWeightsAreReadFromTheOutputsOfTheTableByName() {
        assertThat(Weights.of(Map.of(
                        "caseloadLimit", 120, "caseloadWeight", 2.5, "languageWeight", 15L, "licenceRequired", true)))
                .isEqualTo(new Weights(120, 2.5, 15, true));
        assertThat(Weights.of(Map.of("caseloadLimit", 120, "caseloadWeight", 3, "languageWeight", 15))
                        .licenceRequired())
                .isFalse();
    }

    @Test
    void aTableThatStillWeighsCasesIsFullAtItsLimitOfThem() {
        assertThat(Weights.of(Map.of("caseloadLimit", 20, "caseloadWeight", 4, "languageWeight", 15, "caseWeight", 1)))
                .isEqualTo(new Weights(100, 8, 15, false));
    }

    private static int points(Facts facts) {
        return ProposalPolicy.rank(WEIGHTS, facts).points();
    }

    private static Facts facts(int caseload) {
        return new Facts(false, false, false, false, BigDecimal.valueOf(caseload), ADDS);
    }
}
