package org.throughline.studio.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.throughline.RejectionAssertions.assertForbidden;
import static org.throughline.TestActors.actor;

import org.junit.jupiter.api.Test;

class StudioPolicyTest {

    @Test
    void onlyAnAdministratorRedrawsTheAgency() {
        assertThatCode(() -> StudioPolicy.requireAdministrator(actor("ada", "administrator")))
                .doesNotThrowAnyException();
        assertForbidden(
                "studio-administrators-only", () -> StudioPolicy.requireAdministrator(actor("sue", "supervisor")));
    }
}
