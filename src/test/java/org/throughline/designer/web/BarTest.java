package org.throughline.designer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.designer.Effects.Fate;

class BarTest {

    @Test
    void sharesStandOneAfterTheOtherAndFillTheBar() {
        Bar bar = Bar.fates(Map.of(Fate.CANNOT_MOVE, 1L, Fate.STAYS, 6L, Fate.MOVES, 3L), 10);
        assertThat(bar.shares()).extracting(Bar.Share::code).containsExactly("stays", "moves", "cannot-move");
        assertThat(bar.shares()).extracting(Bar.Share::x).containsExactly(0.0, 60.0, 90.0);
        assertThat(bar.shares().stream().mapToDouble(Bar.Share::width).sum()).isCloseTo(100, within(0.001));
    }

    @Test
    void whatIsNoneIsNotDrawn() {
        assertThat(Bar.fates(Map.of(Fate.STAYS, 0L), 0).shares()).isEmpty();
        assertThat(Bar.of(4, "moved", 4, "failed", 0).shares()).hasSize(1);
    }

    @Test
    void barsOfOneListAreComparedByTheirLength() {
        assertThat(Bar.fates(Map.of(Fate.STAYS, 5L), 20).shares().get(0).width())
                .isEqualTo(25);
    }
}
