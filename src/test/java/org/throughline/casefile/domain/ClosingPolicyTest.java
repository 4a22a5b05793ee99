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
    }

    @Test
    void otherWorkOfAClosedCaseIsLeftBehind() {
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("case-lifecycle"))).isTrue();
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of("case-lifecycle", "safety-response", "referral")))
                .isTrue();
    }

    @Test
    void aClosedCaseWithoutProcessesIsDone() {
        assertThat(ClosingPolicy.leavesWorkBehind(Set.of())).isFalse();
    }
}
