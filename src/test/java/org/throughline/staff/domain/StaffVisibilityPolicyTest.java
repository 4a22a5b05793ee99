package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.throughline.TestActors.actor;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.staff.StaffMember;

class StaffVisibilityPolicyTest {

    private final StaffVisibilityPolicy policy =
            new StaffVisibilityPolicy(new StaffRightsPolicy(mock(WorkerRepository.class)));
    private final StaffMember carla = new StaffMember(
            "carla", "Carla", "Carla", "Doe", "c@agency.example", Set.of("caseworker"), Set.of("north"), "en", true);

    @Test
    void anAccountIsShownToItselfItsTeamAndAdministrators() {
        assertThat(policy.shows(actor("carla", "caseworker"), carla)).isTrue();
        assertThat(policy.shows(actor("mona", "caseworker", "north"), carla)).isTrue();
        assertThat(policy.shows(actor("ada", "administrator"), carla)).isTrue();
        assertThat(policy.shows(actor("samir", "supervisor", "south"), carla)).isFalse();
    }

    @Test
    void theAddressOfMailIsShownToItselfAndToWhoManagesIt() {
        assertThat(policy.showsAddress(actor("carla", "caseworker", "north"), carla))
                .isTrue();
        assertThat(policy.showsAddress(actor("stella", "supervisor", "north"), carla))
                .isTrue();
        assertThat(policy.showsAddress(actor("mona", "caseworker", "north"), carla))
                .isFalse();
    }
}
