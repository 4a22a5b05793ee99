package org.throughline.instruments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RespondentPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final LocalDate BORN = LocalDate.of(1990, 1, 5);

    @Test
    void aPaperIsAnsweredBetweenTheBirthOfTheClientAndToday() {
        assertThat(RespondentPolicy.answeredOn(TODAY, BORN, TODAY)).isEqualTo(TODAY);
        assertThat(RespondentPolicy.answeredOn(BORN, BORN, TODAY)).isEqualTo(BORN);
        assertThat(RespondentPolicy.answeredOn(null, BORN, TODAY)).isNull();
        assertThat(RespondentPolicy.answeredOn(BORN.minusDays(1), null, TODAY)).isEqualTo(BORN.minusDays(1));
        assertThatThrownBy(() -> RespondentPolicy.answeredOn(TODAY.plusDays(1), BORN, TODAY))
                .hasMessageContaining("instrument-answered-future");
        assertThatThrownBy(() -> RespondentPolicy.answeredOn(BORN.minusDays(1), BORN, TODAY))
                .hasMessageContaining("instrument-answered-unborn");
    }
}
