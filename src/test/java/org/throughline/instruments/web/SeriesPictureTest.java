package org.throughline.instruments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.instruments.ScoreSeries;
import org.throughline.instruments.ScoreSeries.ScorePoint;
import org.throughline.instruments.ScoreSeries.SeriesBand;
import org.throughline.instruments.web.SeriesPicture.Drawn;
import org.throughline.instruments.web.SeriesPicture.DrawnBand;
import org.throughline.instruments.web.SeriesPicture.DrawnPoint;
import org.throughline.instruments.web.SeriesPicture.Level;

/** Scores over time as a drawing. */
class SeriesPictureTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void higherScoresStandHigherAndLaterOnesFurtherToTheRightByTheirTime() {
        List<DrawnPoint> points = drawn(null, 20, 5, 10).points();
        assertThat(points.get(0).y()).isLessThan(points.get(2).y());
        assertThat(points.get(2).y()).isLessThan(points.get(1).y());
        assertThat(points.get(1).x() - points.get(0).x())
                .isEqualTo(points.get(2).x() - points.get(1).x());
        assertThat(points).extracting(DrawnPoint::last).containsExactly(false, false, true);
    }

    @Test
    void whatIsFartherApartInTimeIsFartherApartInThePicture() {
        ScoreSeries series = series(
                null,
                new ScorePoint(START, BigDecimal.ONE, null),
                new ScorePoint(START.plus(Duration.ofDays(10)), BigDecimal.ONE, null),
                new ScorePoint(START.plus(Duration.ofDays(40)), BigDecimal.ONE, null));
        List<DrawnPoint> points = new SeriesPicture(series).draw().points();
        assertThat(points.get(2).x() - points.get(1).x())
                .isCloseTo(3 * (points.get(1).x() - points.get(0).x()), within(0.5));
    }

    @Test
    void bandsCoverThePictureWithoutAGapAndOnlyTheTallAreNamed() {
        List<DrawnBand> bands = drawn(null, 1, 2).bands();
        for (int i = 1; i < bands.size(); i++) {
            assertThat(bands.get(i).y() + bands.get(i).height())
                    .isCloseTo(bands.get(i - 1).y(), within(0.2));
        }
        assertThat(bands).extracting(DrawnBand::named).containsExactly(true, false, true);
    }

    @Test
    void aReliableChangeIsDrawnOnBothSidesOfTheFirstWhereAScoreCanBeThereAndNowhereElse() {
        assertThat(drawn(null, 10, 5).reliable()).isEmpty();
        assertThat(drawn(5, 10).reliable()).as("nothing to compare with").isEmpty();
        assertThat(drawn(5, 10, 5).reliable()).extracting(Level::points).containsExactly(5, -5);
        Drawn low = drawn(5, 3, 9);
        assertThat(low.reliable()).extracting(Level::points).containsExactly(5);
        assertThat(low.reliable().get(0).y()).isLessThan(low.points().get(0).y());
    }

    @Test
    void oneScoreAloneStandsInTheMiddleAndAScoreThatCanOnlyBeOneIsDrawnToo() {
        assertThat(drawn(null, 4).points().get(0).x()).isBetween(150.0, 220.0);
        ScoreSeries flat = new ScoreSeries(
                "T",
                "1",
                "s",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of(),
                null,
                List.of(new ScorePoint(START, BigDecimal.ZERO, null)));
        assertThat(new SeriesPicture(flat).draw().path()).doesNotContain("NaN");
    }

    private static Drawn drawn(Integer reliable, int... values) {
        List<ScorePoint> points = new ArrayList<>();
        for (int value : values) {
            points.add(
                    new ScorePoint(START.plus(Duration.ofDays(7L * points.size())), BigDecimal.valueOf(value), null));
        }
        return new SeriesPicture(series(reliable, points.toArray(ScorePoint[]::new))).draw();
    }

    private static ScoreSeries series(Integer reliable, ScorePoint... points) {
        return new ScoreSeries(
                "PHQ-9",
                "1.0.0",
                "total",
                BigDecimal.ZERO,
                BigDecimal.valueOf(27),
                List.of(band(0, 9, "low"), band(10, 10, "thin"), band(11, 27, "high")),
                reliable,
                List.of(points));
    }

    private static SeriesBand band(int min, int max, String code) {
        return new SeriesBand(BigDecimal.valueOf(min), BigDecimal.valueOf(max), code);
    }
}
