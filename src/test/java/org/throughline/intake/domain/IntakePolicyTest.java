package org.throughline.intake.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.throughline.RejectionAssertions.assertForbidden;
import static org.throughline.TestActors.actor;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.shared.Actor;

class IntakePolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"intake", "caseworker", "clinician", "supervisor"})
    void whoeverWorksWithClientsTakesRequests(String role) {
        assertThatCode(() -> IntakePolicy.requireMayTake(actor("ines", role))).doesNotThrowAnyException();
    }

    @Test
    void anAutomaticStepTakesRequests() {
        assertThatCode(() -> IntakePolicy.requireMayTake(Actor.SYSTEM)).doesNotThrowAnyException();
    }

    @Test
    void neitherAnAdministratorNorSomebodyWithoutARoleTakesRequests() {
        assertForbidden("intake-not-yours", () -> IntakePolicy.requireMayTake(actor("ada", "administrator")));
        assertForbidden(
                "intake-not-yours",
                () -> IntakePolicy.requireMayTake(new Actor("nobody", "Nobody", Set.of(), Set.of())));
    }
}
