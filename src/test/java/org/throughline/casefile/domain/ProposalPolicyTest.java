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

    private static final Weights WEIGHTS = new Weights(20, 3, 15, true, 1);

    @Test
    void theLighterCaseloadIsProposedFirst() {
        assertThat(points(facts(4))).isGreaterThan(points(facts(9)));
    }

    @Test
    void theClientsLanguageOutweighsSomeCases() {
        Facts speaks = new Facts(false, true, false, false, BigDecimal.valueOf(8));

        assertThat(points(speaks)).isGreaterThan(points(facts(4)));
        assertThat(ProposalPolicy.rank(WEIGHTS, speaks).reasons()).contains("speaks-language");
    }

    @Test
    void whoeverKnowsTheClientIsPreferredToAnEqual() {
        Facts knows = new Facts(false, false, true, false, BigDecimal.valueOf(4));

        assertThat(points(knows)).isGreaterThan(points(facts(4)));
    }

    @Test
    void aFullCaseloadIsProposedLastAndSaysSo() {
        Ranking full = ProposalPolicy.rank(WEIGHTS, facts(20));

        assertThat(full.reasons()).contains("caseload-full").doesNotContain("has-room");
        assertThat(full.points()).isLessThan(points(facts(19)));
    }

    @Test
    void whoeverIsAwayComesAfterEverybodyPresent() {
        Facts away = new Facts(true, true, true, true, BigDecimal.ZERO);

        assertThat(points(away)).isLessThan(points(facts(19)));
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
        Facts good = new Facts(true, true, true, false, BigDecimal.valueOf(4));
        Facts bad = new Facts(false, false, false, true, BigDecimal.valueOf(19.5));

        assertThat(ProposalPolicy.rank(WEIGHTS, good))
                .isEqualTo(new Ranking(113, List.of("licensed", "speaks-language", "knows-client", "has-room")));
        assertThat(ProposalPolicy.rank(WEIGHTS, bad)).isEqualTo(new Ranking(-1958, List.of("caseload-full", "absent")));
    }

    @Test
    void aCaseThatFillsTheLimitExactlyStillHasRoom() {
        assertThat(ProposalPolicy.rank(WEIGHTS, facts(19)).reasons()).containsExactly("has-room");
        assertThat(ProposalPolicy.rank(WEIGHTS, facts(20)).reasons()).containsExactly("caseload-full");
    }

    @Test
    void theWeightsAreReadFromTheOutputsOfTheTableByName() {
        assertThat(Weights.of(Map.of(
                        "caseloadLimit",
                        20,
                        "caseloadWeight",
                        2.5,
                        "languageWeight",
                        15L,
                        "licenceRequired",
                        true,
                        "caseWeight",
                        1)))
                .isEqualTo(new Weights(20, 2.5, 15, true, 1));
        assertThat(Weights.of(Map.of("caseloadLimit", 20, "caseloadWeight", 3, "languageWeight", 15, "caseWeight", 1))
                        .licenceRequired())
                .isFalse();
    }

    private static int points(Facts facts) {
        return ProposalPolicy.rank(WEIGHTS, facts).points();
    }

    private static Facts facts(int caseload) {
        return new Facts(false, false, false, false, BigDecimal.valueOf(caseload));
    }
}
