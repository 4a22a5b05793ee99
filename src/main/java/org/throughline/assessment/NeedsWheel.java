package org.throughline.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The areas of a client's life on a wheel: one spoke each, from crisis (1) in the middle to thriving (5) at the rim, at
 * entry and as it was found last. A drawing of {@value #SIZE} by {@value #SIZE}.
 *
 * @param entry the outline at entry as SVG writes it; empty where an area was not asked about then
 * @param last the outline as it was found last
 * @param again whether anything was found after entry
 */
public record NeedsWheel(List<Spoke> spokes, String entry, String last, boolean again) {

    public static final int SIZE = 320;

    private static final int FEWEST = 3;
    private static final int BEST = 5;
    private static final double MIDDLE = SIZE / 2.0;
    private static final double RADIUS = 122;
    private static final double NUMBERS = RADIUS + 18;

    /** @param first 1 (crisis) to 5 (thriving), or null where the area was not asked about at entry; @param last likewise */
    public record AreaScore(String domain, Integer first, int last) {}

    /**
     * @param number 1, 2, 3 … as it stands at the spoke and in the table
     * @param x and {@code y} of the outer end
     * @param numberX and {@code numberY} of the number's place
     */
    public record Spoke(
            int number,
            AreaScore area,
            double x,
            double y,
            double numberX,
            double numberY,
            double lastX,
            double lastY) {}

    /** @param areas clockwise from above */
    public static NeedsWheel of(List<AreaScore> areas) {
        List<Spoke> spokes = IntStream.range(0, areas.size())
                .mapToObj(at -> spoke(at, areas.get(at), areas.size()))
                .toList();
        boolean whole = areas.stream().map(AreaScore::first).noneMatch(Objects::isNull);
        return new NeedsWheel(
                spokes,
                whole ? outline(areas, AreaScore::first) : "",
                outline(areas, AreaScore::last),
                areas.stream().anyMatch(area -> !Objects.equals(area.first(), area.last())));
    }

    /** Fewer areas than three make no wheel; the table says them. */
    public boolean isDrawn() {
        return spokes.size() >= FEWEST;
    }

    /** The radius of each ring, from crisis to thriving. */
    public List<Double> rings() {
        return IntStream.rangeClosed(1, BEST)
                .mapToObj(score -> tenth(RADIUS * score / BEST))
                .toList();
    }

    private static Spoke spoke(int at, AreaScore area, int of) {
        double turn = turn(at, of);
        double last = RADIUS * area.last() / BEST;
        return new Spoke(
                at + 1,
                area,
                x(turn, RADIUS),
                y(turn, RADIUS),
                x(turn, NUMBERS),
                tenth(y(turn, NUMBERS) + 5),
                x(turn, last),
                y(turn, last));
    }

    private static String outline(List<AreaScore> areas, ToIntFunction<AreaScore> score) {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < areas.size(); at++) {
            double length = RADIUS * score.applyAsInt(areas.get(at)) / BEST;
            double turn = turn(at, areas.size());
            path.append(at == 0 ? 'M' : 'L')
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x(turn, length), y(turn, length)));
        }
        return path.isEmpty() ? "" : path.append('Z').toString();
    }

    private static double turn(int at, int of) {
        return 2 * Math.PI * at / of - Math.PI / 2;
    }

    private static double x(double turn, double length) {
        return tenth(MIDDLE + length * Math.cos(turn));
    }

    private static double y(double turn, double length) {
        return tenth(MIDDLE + length * Math.sin(turn));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
