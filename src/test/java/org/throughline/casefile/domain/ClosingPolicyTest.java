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
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("safety-addendum", "case-lifecycle")))
                .as("no lifecycle waits for an addendum")
                .isTrue();
    }

    @Test
    void otherWorkOfAClosedCaseIsLeftBehind() {
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("case-lifecycle"))).isTrue();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("case-lifecycle", "safety-response", "referral")))
                .isTrue();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("case-lifecycle", "transfer")))
                .as("a closed case is not handed over any more")
                .isTrue();
    }

    @Test
    void aClosedCaseWithoutProcessesIsDone() {
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of())).isFalse();
    }
}
