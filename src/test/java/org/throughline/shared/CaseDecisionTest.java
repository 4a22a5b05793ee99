package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseDecisionTest {

    enum Outcome implements CaseDecision {
        CARRY_ON,
        STOP
    }

    @Test
    void anAnswerIsReadIntoWhatTheProgramKnows() {
        assertThat(answered("carry-on").decision("outcome", Outcome.class)).isEqualTo(Outcome.CARRY_ON);
        assertThat(Outcome.CARRY_ON.id()).isEqualTo("carry-on");
        assertThat(Outcome.CARRY_ON.isSafe()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "carry on", "CARRY_ON", "carry-on-2", "stop!"})
    void anAnswerThatItDoesNotKnowIsRefusedAtItsField(String answer) {
        assertThatThrownBy(() -> answered(answer).decision("outcome", Outcome.class))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Rejection.RejectionKind.INVALID);
                    assertThat(refused.field()).isEqualTo("outcome");
                    assertThat(refused.code()).isEqualTo("decision-unknown");
                });
    }

    @Test
    void whatIsOnlyNotedMayBeAnythingButNothing() {
        assertThat(answered("join-group").openDecision("outcome")).isEqualTo("join-group");
        assertThatThrownBy(() -> answered(" ").openDecision("outcome")).isInstanceOf(Rejection.class);
    }

    private static FormAnswers answered(String answer) {
        return new FormAnswers(Map.of("outcome", answer));
    }
}
