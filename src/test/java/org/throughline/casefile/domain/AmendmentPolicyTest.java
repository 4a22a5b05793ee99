package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

class AmendmentPolicyTest {

    private static final Actor WORKER = new Actor("worker", "Wren", Set.of(), Set.of());
    private static final CaseResponsibility NONE = new CaseResponsibility(true, false, false, false, false);

    @Test
    void whoeverCompletedAStepMayCorrectIt() {
        assertThat(AmendmentPolicy.allows(WORKER, "worker", NONE)).isTrue();
        assertThat(AmendmentPolicy.allows(WORKER, "somebody", NONE)).isFalse();
    }

    @Test
    void aSupervisorOfTheCaseMayAndTheWorkerWhoDidNotCompleteItMayNot() {
        assertThat(AmendmentPolicy.allows(WORKER, "somebody", new CaseResponsibility(true, false, false, true, false)))
                .isTrue();
        assertThat(AmendmentPolicy.allows(WORKER, "somebody", new CaseResponsibility(true, true, false, false, false)))
                .isFalse();
    }

    @Test
    void intakesSupervisorMayWhileTheCaseIsIntakes() {
        assertThat(AmendmentPolicy.allows(WORKER, "somebody", new CaseResponsibility(false, false, false, false, true)))
                .isTrue();
        assertThat(AmendmentPolicy.allows(WORKER, "somebody", new CaseResponsibility(true, false, false, false, true)))
                .isFalse();
    }

    @Test
    void aCorrectionHasAReason() {
        assertThat(AmendmentPolicy.requireReason("why", " A slip ")).isEqualTo("A slip");
        assertThatThrownBy(() -> AmendmentPolicy.requireReason("why", "  ")).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> AmendmentPolicy.requireReason("why", "x".repeat(2_001)))
                .isInstanceOf(Rejection.class);
    }
}
