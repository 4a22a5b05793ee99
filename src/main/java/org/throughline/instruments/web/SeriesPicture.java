package org.throughline.instruments.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.throughline.instruments.ScoreSeries;
import org.throughline.instruments.ScoreSeries.ScorePoint;
import org.throughline.instruments.ScoreSeries.SeriesBand;

/** A series of scores as a drawing of {@value #WIDTH} by {@value #HEIGHT}: time goes right, points go up. */
final class SeriesPicture {

    static final int WIDTH = 360;
    static final int HEIGHT = 168;

    private static final int LEFT = 30;
    private static final int RIGHT = WIDTH - 12;
    private static final int TOP = 12;
    private static final int BOTTOM = HEIGHT - 24;
    private static final int TALL_ENOUGH_FOR_TEXT = 13;

    private final ScoreSeries series;

    SeriesPicture(ScoreSeries series) {
        this.series = series;
    }

    /**
     * @param path of the line through the points, as SVG writes it
     * @param reliable where a change from the first point begins to mean something; empty where none is published
     */
    record Drawn(
            ScoreSeries series, List<DrawnBand> bands, List<DrawnPoint> points, String path, List<Level> reliable) {}

    /** @param named whether there is room for its name */
    record DrawnBand(String code, double y, double height, int tone, boolean named) {}

    record DrawnPoint(ScorePoint point, double x, double y, boolean last) {}

    /** @param points of the change, signed */
    record Level(double y, int points) {}

    Drawn draw() {
        List<DrawnPoint> points = points();
        StringBuilder path = new StringBuilder();
        points.forEach(point -> path.append(path.isEmpty() ? 'M' : 'L').append(point.x() + " " + point.y()));
        return new Drawn(series, bands(), points, path.toString(), reliable());
    }

    private List<DrawnBand> bands() {
        List<DrawnBand> drawn = new ArrayList<>();
        for (SeriesBand band : series.bands()) {
            double top = y(edge(band.max(), 0.5));
            double height = tenth(y(edge(band.min(), -0.5)) - top);
            drawn.add(new DrawnBand(
                    band.code(), top, height, Math.min(5, drawn.size() + 1), height >= TALL_ENOUGH_FOR_TEXT));
        }
        return drawn;
    }

    /** Bands meet halfway between the last score of one and the first of the next. */
    private BigDecimal edge(BigDecimal score, double beyond) {
        return score.add(BigDecimal.valueOf(beyond)).max(series.lowest()).min(series.highest());
    }

    private List<DrawnPoint> points() {
        List<DrawnPoint> drawn = new ArrayList<>();
        for (ScorePoint point : series.points()) {
            drawn.add(new DrawnPoint(
                    point,
                    x(drawn.size(), point),
                    y(point.value()),
                    drawn.size() + 1 == series.points().size()));
        }
        return drawn;
    }

    /** By time; by turn where all was answered within a day. */
    private double x(int turn, ScorePoint point) {
        int count = series.points().size();
        if (count == 1) {
            return (LEFT + RIGHT) / 2.0;
        }
        Duration whole = Duration.between(series.first().at(), series.last().at());
        double share = whole.toDays() < 1
                ? turn / (count - 1.0)
                : (double) Duration.between(series.first().at(), point.at()).toSeconds() / whole.toSeconds();
        return tenth(LEFT + 10 + share * (RIGHT - LEFT - 24));
    }

    private double y(BigDecimal value) {
        double span = series.highest().subtract(series.lowest()).doubleValue();
        double share = span == 0 ? 0.5 : value.subtract(series.lowest()).doubleValue() / span;
        return tenth(BOTTOM - share * (BOTTOM - TOP));
    }

    /** On both sides of the first, as far as a score can be. */
    private List<Level> reliable() {
        List<Level> levels = new ArrayList<>();
        if (series.reliable() != null && series.points().size() > 1) {
            for (int points : List.of(series.reliable(), -series.reliable())) {
                BigDecimal level = series.first().value().add(BigDecimal.valueOf(points));
                if (level.compareTo(series.lowest()) >= 0 && level.compareTo(series.highest()) <= 0) {
                    levels.add(new Level(y(level), points));
                }
            }
        }
        return levels;
    }

    private static double tenth(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
