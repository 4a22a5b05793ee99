package org.throughline.instruments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One score of an instrument over time, by one definition: scores of two definitions are never drawn as one line.
 *
 * @param title of the instrument
 * @param lowest what the score can be at least
 * @param highest what it can be at most
 * @param bands from the lowest to the highest; empty where the publication has none of this score
 * @param reliable by how many points the score must change to mean something, or null where none is published
 * @param points from the oldest to the newest
 */
public record ScoreSeries(
        String title,
        String version,
        String score,
        BigDecimal lowest,
        BigDecimal highest,
        List<SeriesBand> bands,
        Integer reliable,
        List<ScorePoint> points) {

    public ScoreSeries {
        bands = List.copyOf(bands);
        points = List.copyOf(points);
    }

    /** What a score from {@code min} to {@code max} is called. */
    public record SeriesBand(BigDecimal min, BigDecimal max, String code) {}

    /** @param band null where the publication has none */
    public record ScorePoint(Instant at, BigDecimal value, String band) {}

    public ScorePoint first() {
        return points.get(0);
    }

    public ScorePoint last() {
        return points.get(points.size() - 1);
    }

    /** From the first to the last; null where there is one only. */
    public BigDecimal change() {
        return points.size() < 2 ? null : last().value().subtract(first().value());
    }
}
