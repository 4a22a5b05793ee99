package org.throughline.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeatTest {

    @Test
    void nothingIsNotColouredAndTheLargestIsTheHottest() {
        assertThat(Heat.of(0, 40)).isZero();
        assertThat(Heat.of(5, 0)).isZero();
        assertThat(Heat.of(40, 40)).isEqualTo(Heat.HOTTEST);
        assertThat(Heat.of(1, 1)).isEqualTo(Heat.HOTTEST);
        assertThat(Heat.of(1, 10_000)).isEqualTo(1);
    }

    @Test
    void moreIsNeverPaler() {
        int last = 0;
        for (int value = 0; value <= 200; value++) {
            assertThat(Heat.of(value, 200)).isGreaterThanOrEqualTo(last);
            last = Heat.of(value, 200);
        }
        assertThat(Heat.of(70, 200)).isBetween(2, 4);
    }

    @Test
    void aSmallChangeIsNone() {
        assertThat(Heat.change(100, 119)).isEqualTo("same");
        assertThat(Heat.change(100, 81)).isEqualTo("same");
        assertThat(Heat.change(0, 0)).isEqualTo("same");
        assertThat(Heat.change(100, 130)).isEqualTo("worse");
        assertThat(Heat.change(100, 70)).isEqualTo("better");
        assertThat(Heat.change(0, 1)).isEqualTo("worse");
    }
}
