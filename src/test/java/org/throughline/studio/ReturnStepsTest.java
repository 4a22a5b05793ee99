package org.throughline.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReturnStepsTest {

    @Test
    void whatWasSentElsewhereGoesBackWhereItsStepIsGone() {
        assertThat(ReturnSteps.of(List.of(Map.of("Draft", "Write")), Set.of("Draft", "Approve")))
                .containsExactly(Map.entry("Write", "Draft"));
    }

    @Test
    void workThatStandsAtAStepOfBothDrawingsStaysThere() {
        assertThat(ReturnSteps.of(List.of(Map.of("Draft", "Approve")), Set.of("Draft", "Approve")))
                .isEmpty();
    }

    @Test
    void severalRedesignsAreTurnedRoundOneAfterTheOther() {
        assertThat(ReturnSteps.of(
                        List.of(Map.of("Write", "Compose"), Map.of("Draft", "Write")), Set.of("Draft", "Approve")))
                .containsExactly(Map.entry("Compose", "Draft"), Map.entry("Write", "Draft"));
    }

    @Test
    void aStepThatTheOlderDrawingLacksAsksForAPlace() {
        assertThat(ReturnSteps.of(List.of(Map.of("Old", "New")), Set.of("Draft")))
                .isEmpty();
    }
}
