package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffMember;

class IntakeSupervisionPolicyTest {

    private static final Actor OF_INTAKE = new Actor("irma", "Irma", Set.of("supervisor"), Set.of("intake"));
    private static final Actor OF_NORTH = new Actor("stella", "Stella", Set.of("supervisor"), Set.of("north"));
    private static final Actor TAKES_CALLS = new Actor("ines", "Ines", Set.of("intake"), Set.of("intake"));

    @Test
    void theSupervisorsOfATeamOfIntakeWorkersAnswerForIntake() {
        assertThat(IntakeSupervisionPolicy.answers(OF_INTAKE, Set.of("intake"))).isTrue();
        assertThat(IntakeSupervisionPolicy.answers(OF_NORTH, Set.of("intake"))).isFalse();
        assertThat(IntakeSupervisionPolicy.answers(TAKES_CALLS, Set.of("intake")))
                .isFalse();
    }

    @Test
    void withoutSuchATeamEverySupervisorDoes() {
        assertThat(IntakeSupervisionPolicy.answers(OF_NORTH, Set.of())).isTrue();
        assertThat(IntakeSupervisionPolicy.answers(TAKES_CALLS, Set.of())).isFalse();
    }

    @Test
    void theSupervisorsOfIntakeAreTheOnesOfItsTeams() {
        StaffMember irma = supervisor("irma", "intake");
        StaffMember stella = supervisor("stella", "north");

        assertThat(IntakeSupervisionPolicy.answering(List.of(irma, stella), Set.of("intake")))
                .containsExactly(irma);
        assertThat(IntakeSupervisionPolicy.answering(List.of(irma, stella), Set.of()))
                .containsExactly(irma, stella);
    }

    private static StaffMember supervisor(String username, String team) {
        return new StaffMember(
                username, username, username, "Lead", null, Set.of("supervisor"), Set.of(team), "en", true);
    }
}
