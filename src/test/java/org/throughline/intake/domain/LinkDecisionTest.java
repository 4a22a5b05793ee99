package org.throughline.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.intake.domain.ClientLink.LinkState;

class LinkDecisionTest {

    @Test
    void onlyToKeepTwoPeopleApartIsSafe() {
        assertThat(LinkDecision.SOMEBODY_ELSE.isSafe()).isTrue();
        assertThat(LinkDecision.SAME_PERSON.isSafe()).isFalse();
    }

    @Test
    void theSamePersonConfirmsALinkAndSomebodyElseDeclinesIt() {
        assertThat(LinkDecision.SAME_PERSON.state()).isEqualTo(LinkState.CONFIRMED);
        assertThat(LinkDecision.SOMEBODY_ELSE.state()).isEqualTo(LinkState.DECLINED);
    }
}
