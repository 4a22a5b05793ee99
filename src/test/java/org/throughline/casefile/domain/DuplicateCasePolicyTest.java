package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.RejectionAssertions.assertForbidden;

import org.junit.jupiter.api.Test;

class DuplicateCasePolicyTest {

    @Test
    void aSupervisorOfTheCaseSaysThatItWasOpenedTwice() {
        assertThat(DuplicateCasePolicy.allows(handedOver(false, true), false)).isTrue();
    }

    @Test
    void itsWorkerDoesNotEndTheirOwnWorkThatWay() {
        assertForbidden("duplicate-not-yours", () -> DuplicateCasePolicy.require(handedOver(true, false), false));
    }

    @Test
    void beforeTheHandOverItIsForIntakeAndItsSupervisorsAndAfterItForNeither() {
        CaseResponsibility atIntake = new CaseResponsibility(false, false, false, false, false);
        assertThat(DuplicateCasePolicy.allows(atIntake, true)).isTrue();
        assertThat(DuplicateCasePolicy.allows(atIntake, false)).isFalse();
        assertThat(DuplicateCasePolicy.allows(new CaseResponsibility(false, false, false, false, true), false))
                .isTrue();
        assertThat(DuplicateCasePolicy.allows(new CaseResponsibility(true, false, false, false, true), true))
                .isFalse();
    }

    private static CaseResponsibility handedOver(boolean worker, boolean supervisor) {
        return new CaseResponsibility(true, worker, false, supervisor, false);
    }
}
