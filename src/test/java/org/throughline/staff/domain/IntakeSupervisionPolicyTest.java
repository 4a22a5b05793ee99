package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;

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
}
