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
    void the_lighter_caseload_is_proposed_first() {
        assertThat(points(facts(4))).isGreaterThan(points(facts(9)));
    }

    @Test
    void the_clients_language_outweighs_some_cases() {
        Facts speaks = new Facts(false, true, false, false, BigDecimal.valueOf(8));

        assertThat(points(speaks)).isGreaterThan(points(facts(4)));
        assertThat(ProposalPolicy.rank(WEIGHTS, speaks).reasons()).contains("speaks-language");
    }

    @Test
    void whoever_knows_the_client_is_preferred_to_an_equal() {
        Facts knows = new Facts(false, false, true, false, BigDecimal.valueOf(4));

        assertThat(points(knows)).isGreaterThan(points(facts(4)));
    }

    @Test
    void a_full_caseload_is_proposed_last_and_says_so() {
        Ranking full = ProposalPolicy.rank(WEIGHTS, facts(20));

        assertThat(full.reasons()).contains("caseload-full").doesNotContain("has-room");
        assertThat(full.points()).isLessThan(points(facts(19)));
    }

    @Test
    void whoever_is_away_comes_after_everybody_present() {
        Facts away = new Facts(true, true, true, true, BigDecimal.ZERO);

        assertThat(points(away)).isLessThan(points(facts(19)));
        assertThat(ProposalPolicy.rank(WEIGHTS, away).reasons()).contains("absent");
    }

    @Test
    void a_table_without_a_number_is_named_as_the_fault() {
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
