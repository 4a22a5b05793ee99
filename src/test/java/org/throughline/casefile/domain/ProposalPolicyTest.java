package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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

    private static int points(Facts facts) {
        return ProposalPolicy.rank(WEIGHTS, facts).points();
    }

    private static Facts facts(int caseload) {
        return new Facts(false, false, false, false, BigDecimal.valueOf(caseload));
    }
}
