package org.throughline.careplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.GoalMotivation;
import org.throughline.careplan.GoalProgress;
import org.throughline.careplan.GoalStatus;
import org.throughline.careplan.web.MotivationPicture.DrawnGoal;
import org.throughline.careplan.web.MotivationPicture.DrawnRuler;
import org.throughline.careplan.web.MotivationPicture.RulerMark;

class MotivationPictureTest {

    private static final UUID GOAL = UUID.randomUUID();
    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void rulersAndProgressAreDrawnOnOneHeight() {
        DrawnGoal drawn = drawn(noted(0, 0, 0, 10), noted(10, 100, 10, 0));

        assertThat(drawn.rulers()).extracting(DrawnRuler::id).containsExactly("importance", "confidence", "progress");
        assertThat(heights(drawn, 0)).containsExactly(144.0, 12.0);
        assertThat(heights(drawn, 1)).containsExactly(12.0, 144.0);
        assertThat(heights(drawn, 2)).containsExactly(144.0, 12.0);
    }

    @Test
    void marksStandWhereTheirDayIs() {
        DrawnGoal drawn = drawn(noted(0, 0, 5, 5), noted(1, 0, 5, 5), noted(4, 0, 5, 5));

        List<Double> across =
                drawn.rulers().get(0).marks().stream().map(RulerMark::x).toList();
        assertThat(across.get(1) - across.get(0)).isCloseTo((across.get(2) - across.get(0)) / 4, within());
        assertThat(across).allMatch(x -> x >= 30 && x <= MotivationPicture.WIDTH);
    }

    @Test
    void whatWasNotAskedIsLeftOutOfItsLineAlone() {
        DrawnGoal drawn = drawn(noted(0, 20, null, 3), noted(5, 40, null, null), noted(9, 60, null, 7));

        assertThat(drawn.rulers()).extracting(DrawnRuler::id).containsExactly("confidence", "progress");
        assertThat(drawn.rulers().get(0).marks()).extracting(RulerMark::value).containsExactly(3, 7);
        assertThat(drawn.rulers().get(1).from()).isEqualTo("20 %");
        assertThat(drawn.rulers().get(1).to()).isEqualTo("60 %");
        assertThat(drawn.isMarked()).isTrue();
    }

    @Test
    void progressAloneIsNoPictureOfRulers() {
        assertThat(drawn(noted(0, 20, null, null)).isMarked()).isFalse();
    }

    @Test
    void whatWasNotedOnOneDayStandsByTurn() {
        DrawnGoal drawn = drawn(noted(0, 0, 1, 1), noted(0, 0, 2, 2), noted(0, 0, 3, 3));

        assertThat(drawn.rulers().get(0).marks())
                .extracting(RulerMark::x)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static List<Double> heights(DrawnGoal drawn, int ruler) {
        return drawn.rulers().get(ruler).marks().stream().map(RulerMark::y).toList();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.2);
    }

    private static DrawnGoal drawn(GoalProgress... noted) {
        return MotivationPicture.of(Map.of(GOAL, Stream.of(noted).toList())).get(GOAL);
    }

    private static GoalProgress noted(int day, int percent, Integer importance, Integer confidence) {
        return new GoalProgress(
                GOAL,
                GoalStatus.ON_TRACK,
                percent,
                null,
                null,
                new GoalMotivation(importance, confidence, null, null),
                "ana",
                MARCH.plus(Duration.ofDays(day)));
    }
}
