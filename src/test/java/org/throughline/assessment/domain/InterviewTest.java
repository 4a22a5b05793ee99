package org.throughline.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterviewTest {

    @Test
    void dangerIsImmediateWhereItWasTickedOrSafetyIsAtItsLowest() {
        assertThat(interview(false, Map.of("safety", 2)).immediateDanger()).isFalse();
        assertThat(interview(true, Map.of("safety", 5)).immediateDanger()).isTrue();
        assertThat(interview(false, Map.of("safety", 1)).immediateDanger()).isTrue();
    }

    @Test
    void itsScoreIsTheMeanOfItsDomains() {
        assertThat(interview(false, Map.of("housing", 2, "food", 5)).score()).isEqualTo(3.5);
    }

    private static Interview interview(boolean danger, Map<String, Integer> scores) {
        return new Interview(LocalDate.EPOCH, "home", scores, danger, null, null, "ana", Instant.EPOCH);
    }
}
