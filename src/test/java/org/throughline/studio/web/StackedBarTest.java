package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;

class StackedBarTest {

    @Test
    void sharesStandOneAfterTheOtherAndFillTheBar() {
        StackedBar stackedBar = StackedBar.outcomes(
                Map.of(MoveOutcome.CANNOT_MOVE, 1L, MoveOutcome.STAYS, 6L, MoveOutcome.MOVES, 3L), 10);
        assertThat(stackedBar.shares())
                .extracting(StackedBar.Share::code)
                .containsExactly("stays", "moves", "cannot-move");
        assertThat(stackedBar.shares()).extracting(StackedBar.Share::x).containsExactly(0.0, 60.0, 90.0);
        assertThat(stackedBar.shares().stream()
                        .mapToDouble(StackedBar.Share::width)
                        .sum())
                .isCloseTo(100, within(0.001));
    }

    @Test
    void whatIsNoneIsNotDrawn() {
        assertThat(StackedBar.outcomes(Map.of(MoveOutcome.STAYS, 0L), 0).shares())
                .isEmpty();
        assertThat(StackedBar.of(4, "moved", 4, "failed", 0).shares()).hasSize(1);
    }

    @Test
    void barsOfOneListAreComparedByTheirLength() {
        assertThat(StackedBar.outcomes(Map.of(MoveOutcome.STAYS, 5L), 20)
                        .shares()
                        .get(0)
                        .width())
                .isEqualTo(25);
    }
}
