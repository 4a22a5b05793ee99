package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.throughline.RejectionAssertions.assertForbidden;
import static org.throughline.RejectionAssertions.assertNotFound;
import static org.throughline.TestActors.actor;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffMember;

class StaffRightsPolicyTest {

    private static final Actor ADA = actor("ada", "administrator");
    private static final Actor STELLA = actor("stella", "supervisor", "north");
    private static final Actor CARLA = actor("carla", "caseworker", "north");

    private final WorkerRepository workers = mock(WorkerRepository.class);
    private final StaffRightsPolicy policy = new StaffRightsPolicy(workers);

    @BeforeEach
    void threePeopleAreOnFile() {
        add("carla", "north");
        add("stella", "north");
        add("samir", "south");
    }

    @Test
    void administratorsAndTheInstallationPassAsAdministrators() {
        assertThatCode(() -> policy.requireAdministrator(ADA)).doesNotThrowAnyException();
        assertThatCode(() -> policy.requireAdministrator(Actor.SYSTEM)).doesNotThrowAnyException();
        assertForbidden("administrators-only", () -> policy.requireAdministrator(STELLA));
    }

    @Test
    void aSupervisorManagesTheOwnTeamsAndAnAdministratorAll() {
        assertThat(policy.mayManage(STELLA, Set.of("north", "south"))).isTrue();
        assertThat(policy.mayManage(STELLA, Set.of("south"))).isFalse();
        assertThat(policy.mayManage(CARLA, Set.of("north"))).isFalse();
        assertThat(policy.mayManage(ADA, Set.of())).isTrue();
        assertThat(policy.mayManage(Actor.SYSTEM, Set.of())).isTrue();
    }

    @Test
    void whoeverManagesAnAccountMayChangeItAndNobodyElse() {
        assertThatCode(() -> policy.requireMayManage(STELLA, "carla")).doesNotThrowAnyException();
        assertForbidden("not-your-team", () -> policy.requireMayManage(STELLA, "samir"));
        assertForbidden("not-your-team", () -> policy.requireMayManage(CARLA, "stella"));
        assertNotFound("worker-unknown", () -> policy.requireMayManage(ADA, "nobody"));
    }

    @Test
    void onlyAnAdministratorChangesTheirOwnAccount() {
        add("ada", "north");

        assertForbidden("own-account", () -> policy.requireMayManage(STELLA, "stella"));
        assertThatCode(() -> policy.requireMayManage(ADA, "ada")).doesNotThrowAnyException();
    }

    @Test
    void aSupervisorMovesPeopleInAndOutOfTheOwnTeamsOnly() {
        assertThatCode(() -> policy.requireTeamChange(STELLA, Set.of("south"), Set.of("south", "north")))
                .doesNotThrowAnyException();
        assertThatCode(() -> policy.requireTeamChange(STELLA, Set.of("north", "south"), Set.of("south")))
                .doesNotThrowAnyException();
        assertForbidden(
                "not-your-team", () -> policy.requireTeamChange(STELLA, Set.of("north"), Set.of("north", "south")));
        assertForbidden("not-your-team", () -> policy.requireTeamChange(STELLA, Set.of("south"), Set.of("north")));
    }

    @Test
    void administratorsAndTheInstallationMovePeopleAnywhere() {
        assertThatCode(() -> policy.requireTeamChange(ADA, Set.of("north"), Set.of("south")))
                .doesNotThrowAnyException();
        assertThatCode(() -> policy.requireTeamChange(Actor.SYSTEM, Set.of(), Set.of("south")))
                .doesNotThrowAnyException();
    }

    private void add(String username, String team) {
        StaffMember member = new StaffMember(
                username, username, username, "Doe", null, Set.of("caseworker"), Set.of(team), "en", true);
        when(workers.find(username)).thenReturn(Optional.of(member));
    }
}
