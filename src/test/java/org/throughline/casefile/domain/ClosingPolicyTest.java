package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosingPolicyTest {

    @Test
    void aSafetyReportMayGoOnAfterTheCaseIsClosed() {
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("case-lifecycle", "safety-response")))
                .isFalse();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("safety-response"))).isFalse();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("safety-addendum"))).isFalse();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("supervision-decision")))
                .isFalse();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("safety-addendum", "case-lifecycle")))
                .as("no lifecycle waits for an addendum")
                .isTrue();
    }

    @Test
    void theClientIsAskedAfterWhenTheCaseIsClosed() {
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("aftercare"))).isFalse();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("aftercare", "case-lifecycle")))
                .as("no lifecycle waits for aftercare")
                .isTrue();
    }

    @Test
    void aCaseOpenedAgainIsNotCarriedByWhatWasAgreedAtItsClosing() {
        assertThat(ClosingPolicy.isForgotten(Set.of())).isTrue();
        assertThat(ClosingPolicy.isForgotten(Set.of("aftercare"))).isTrue();
        assertThat(ClosingPolicy.isForgotten(Set.of("aftercare", "case-lifecycle")))
                .isFalse();
    }

    @Test
    void otherWorkOfAClosedCaseIsLeftBehind() {
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("case-lifecycle"))).isTrue();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("case-lifecycle", "safety-response", "referral")))
                .isTrue();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("case-lifecycle", "transfer")))
                .as("a closed case is not handed over any more")
                .isTrue();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("appointment-reminder")))
                .isTrue();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("call-back"))).isTrue();
    }

    @Test
    void aClosedCaseWithoutProcessesIsDone() {
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of())).isFalse();
    }
}
