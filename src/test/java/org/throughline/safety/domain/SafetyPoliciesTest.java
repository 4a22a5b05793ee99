package org.throughline.safety.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.safety.domain.VisibilityPolicy.Responsible;
import org.throughline.shared.Actor;

class SafetyPoliciesTest {

    private static final Instant NOW = Instant.parse("2026-03-12T10:00:00Z");
    private static final Responsible NORTH = new Responsible(Set.of("wilma"), "north");

    @Test
    void theWrittenReportIsDueSoManyHoursAfterTheCall() {
        Instant called = NOW.minus(Duration.ofHours(3));
        assertThat(ReportDeadlinePolicy.due(called, NOW, Duration.ofHours(48)))
                .isEqualTo(called.plus(Duration.ofHours(48)));
    }

    @Test
    void aCallSaidToLieAheadWinsNoTime() {
        assertThat(ReportDeadlinePolicy.due(NOW.plus(Duration.ofDays(9)), NOW, Duration.ofHours(48)))
                .isEqualTo(NOW.plus(Duration.ofHours(48)));
    }

    @Test
    void workerAndTeamSupervisorKnowOfEveryConcernOfTheCase() {
        assertThat(VisibilityPolicy.mayReadAll(actor("wilma", "caseworker", "north"), NORTH))
                .isTrue();
        assertThat(VisibilityPolicy.mayReadAll(actor("sven", "supervisor", "north"), NORTH))
                .isTrue();
    }

    @Test
    void colleaguesOtherSupervisorsAndAdministratorsDoNot() {
        assertThat(VisibilityPolicy.mayReadAll(actor("carl", "caseworker", "north"), NORTH))
                .isFalse();
        assertThat(VisibilityPolicy.mayReadAll(actor("sue", "supervisor", "south"), NORTH))
                .isFalse();
        assertThat(VisibilityPolicy.mayReadAll(actor("admin", "administrator", "north"), NORTH))
                .isFalse();
    }

    @Test
    void whoeverRaisedOneKeepsSeeingThatOne() {
        Actor carl = actor("carl", "caseworker", "north");
        assertThat(VisibilityPolicy.mayRead(carl, NORTH, Set.of("carl"))).isTrue();
        assertThat(VisibilityPolicy.mayRead(carl, NORTH, Set.of("someone"))).isFalse();
    }

    @Test
    void aCallInTheMomentOfItsRecordingCountsFromThen() {
        assertThat(ReportDeadlinePolicy.due(NOW, NOW, Duration.ofHours(48))).isEqualTo(NOW.plus(Duration.ofHours(48)));
    }

    @Test
    void beforeACaseHasATeamNoSupervisorKnowsOfItsConcernsByTeam() {
        Responsible nobodysYet = new Responsible(Set.of("irma"), null);

        assertThat(VisibilityPolicy.mayReadAll(actor("sven", "supervisor", "north"), nobodysYet))
                .isFalse();
        assertThat(VisibilityPolicy.mayReadAll(actor("irma", "supervisor", "intake"), nobodysYet))
                .isTrue();
    }

    @Test
    void whoeverMayReadAllMayReadEach() {
        assertThat(VisibilityPolicy.mayRead(actor("wilma", "caseworker", "north"), NORTH, Set.of()))
                .isTrue();
    }

    private static Actor actor(String username, String role, String team) {
        return new Actor(username, username, Set.of(role), Set.of(team));
    }
}
