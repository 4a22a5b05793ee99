package org.throughline.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.assessment.NeedsWheel.AreaScore;

class NeedsWheelTest {

    @Test
    void theFirstAreaPointsUpAndThrivingLiesAtTheRim() {
        NeedsWheel wheel = NeedsWheel.of(List.of(
                new AreaScore("housing", 1, 5),
                new AreaScore("income", 2, 2),
                new AreaScore("food", 3, 4),
                new AreaScore("health", 3, 4)));
        assertThat(wheel.spokes().get(0).x()).isEqualTo(160);
        assertThat(wheel.spokes().get(0).y()).isEqualTo(38);
        assertThat(wheel.spokes().get(0).lastY()).isEqualTo(38);
        assertThat(wheel.entry()).startsWith("M160.0 135.6L").endsWith("Z");
        assertThat(wheel.last()).startsWith("M160.0 38.0L");
        assertThat(wheel.again()).isTrue();
        assertThat(wheel.rings()).containsExactly(24.4, 48.8, 73.2, 97.6, 122.0);
    }

    @Test
    void anAreaThatWasNotAskedAboutAtEntryLeavesNoOutlineOfTheEntry() {
        NeedsWheel wheel = NeedsWheel.of(
                List.of(new AreaScore("housing", null, 5), new AreaScore("income", 2, 2), new AreaScore("food", 3, 4)));
        assertThat(wheel.entry()).isEmpty();
        assertThat(wheel.isDrawn()).isTrue();
    }

    @Test
    void twoAreasMakeNoWheelAndOneInterviewNoChange() {
        NeedsWheel wheel = NeedsWheel.of(List.of(new AreaScore("housing", 2, 2), new AreaScore("income", 3, 3)));
        assertThat(wheel.isDrawn()).isFalse();
        assertThat(wheel.again()).isFalse();
    }
}
