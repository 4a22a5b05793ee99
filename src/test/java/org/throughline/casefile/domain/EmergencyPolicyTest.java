package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.throughline.RejectionAssertions.assertConflict;
import static org.throughline.RejectionAssertions.assertForbidden;
import static org.throughline.RejectionAssertions.assertInvalid;
import static org.throughline.TestActors.actor;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;

class EmergencyPolicyTest {

    private final EmergencyPolicy policy =
            new EmergencyPolicy(Set.of(Role.CASEWORKER, Role.SUPERVISOR), Duration.ofHours(4), 3);

    @Test
    void itIsForTheRolesOfTheSettings() {
        assertThat(policy.isFor(actor("carla", "caseworker"))).isTrue();
        assertThat(policy.isFor(actor("ines", "intake"))).isFalse();
        assertThatCode(() -> policy.requireFor(actor("carla", "caseworker"))).doesNotThrowAnyException();
        assertForbidden("emergency-not-yours", () -> policy.requireFor(actor("ines", "intake")));
    }

    @Test
    void itIsNeverForAnAdministratorWhateverElseTheyAre() {
        Actor both = new Actor("ada", "Ada", Set.of("administrator", "supervisor"), Set.of());

        assertThat(policy.isFor(both)).isFalse();
        assertForbidden("emergency-not-yours", () -> policy.requireFor(both));
    }

    @Test
    void onePersonOpensAsManyADayAsTheSettingsAllow() {
        assertThatCode(() -> policy.requireRate(2)).doesNotThrowAnyException();
        assertConflict("emergency-too-many", () -> policy.requireRate(3), 3);
    }

    @Test
    void aReasonHasTwentyToTwoThousandCharactersBesidesTheBlanksAroundIt() {
        assertThat(policy.requireReason(" " + "x".repeat(20) + " ")).isEqualTo("x".repeat(20));
        assertThat(policy.requireReason("x".repeat(2000))).hasSize(2000);
        assertReasonRefused("x".repeat(19) + "  ");
        assertReasonRefused("x".repeat(2001));
        assertReasonRefused(null);
        assertInvalid("reason", "character-unstorable", () -> policy.requireReason("\0" + "x".repeat(30)));
    }

    private void assertReasonRefused(String reason) {
        assertInvalid("reason", "emergency-reason", () -> policy.requireReason(reason), 20, 2000);
    }
}
