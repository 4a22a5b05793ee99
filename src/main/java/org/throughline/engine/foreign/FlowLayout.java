package org.throughline.engine.foreign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Places steps in columns, each after all that lead to it, and draws the flows between them through the space that is left
 * between columns and rows.
 */
final class FlowLayout {

    private static final int GAP = 70;
    private static final int BETWEEN_ROWS = 60;

    record Point(double x, double y) {}

    /** A step, with the place that it was given. */
    static final class Box {
        final String id;
        final double width;
        final double height;
        int column;
        int row;
        double x;
        double y;

        Box(String id, double width, double height) {
            this.id = id;
            this.width = width;
            this.height = height;
        }

        double middle() {
            return y + height / 2;
        }
    }

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final Map<Long, Box> grid = new HashMap<>();
    private double[] columns = {0};
    private double[] rows = {0};

    void add(Box box) {
        boxes.put(box.id, box);
        next.put(box.id, new LinkedHashSet<>());
    }

    void connect(String from, String to) {
        if (boxes.containsKey(from) && boxes.containsKey(to) && !from.equals(to)) {
            next.get(from).add(to);
        }
    }

    Box box(String id) {
        return boxes.get(id);
    }

    /** @param band of each step: those of a lower one stand above all of a higher one */
    void place(Map<String, Integer> band) {
        columns();
        int top = 0;
        for (int at : band.values().stream().distinct().sorted().toList()) {
            int lowest = top;
            for (Box box : inColumns()) {
                if (band.get(box.id) == at) {
                    box.row = free(box, top);
                    lowest = Math.max(lowest, box.row);
                }
            }
            top = lowest + 1;
        }
        sizes(top);
    }

    private List<Box> inColumns() {
        return boxes.values().stream()
                .sorted(Comparator.comparingInt(box -> box.column))
                .toList();
    }

    /** A way back does not move what it leads to. */
    private void columns() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> order = new ArrayList<>();
        boxes.keySet().forEach(id -> visit(id, seen, order));
        Collections.reverse(order);
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            at.put(order.get(i), i);
        }
        for (String id : order) {
            for (String to : next.get(id)) {
                if (at.get(to) > at.get(id)) {
                    boxes.get(to).column = Math.max(boxes.get(to).column, boxes.get(id).column + 1);
                }
            }
        }
    }

    /** Without calls of itself: a chain may be as long as a drawing may be large. */
    private void visit(String first, Map<String, Integer> seen, List<String> order) {
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            String id = open.peek();
            int state = seen.merge(id, 1, (was, one) -> was);
            List<String> left =
                    next.get(id).stream().filter(to -> !seen.containsKey(to)).toList();
            if (state == 1 && !left.isEmpty()) {
                open.push(left.get(left.size() - 1));
            } else {
                open.pop();
                if (seen.put(id, 2) != 2) {
                    order.add(id);
                }
            }
        }
    }

    /** As near as it can be to the row of what leads to it. */
    private int free(Box box, int top) {
        int wanted = boxes.values().stream()
                .filter(before ->
                        before.column < box.column && next.get(before.id).contains(box.id))
                .mapToInt(before -> before.row)
                .min()
                .orElse(top);
        int row = Math.max(wanted, top);
        while (grid.containsKey(cell(box.column, row))) {
            row++;
        }
        grid.put(cell(box.column, row), box);
        return row;
    }

    private static long cell(int column, int row) {
        return ((long) column << 32) + row;
    }

    private void sizes(int rowCount) {
        int columnCount =
                boxes.values().stream().mapToInt(box -> box.column).max().orElse(0) + 1;
        double[] widths = new double[columnCount];
        double[] heights = new double[Math.max(rowCount, 1)];
        for (Box box : boxes.values()) {
            widths[box.column] = Math.max(widths[box.column], box.width);
            heights[box.row] = Math.max(heights[box.row], box.height);
        }
        columns = edges(widths, GAP);
        rows = edges(heights, BETWEEN_ROWS);
        for (Box box : boxes.values()) {
            box.x = columns[box.column] + (columns[box.column + 1] - columns[box.column] - box.width) / 2;
            box.y = rows[box.row] + (rows[box.row + 1] - rows[box.row] - box.height) / 2;
        }
    }

    private static double[] edges(double[] sizes, int gap) {
        double[] edges = new double[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            edges[i + 1] = edges[i] + sizes[i] + gap;
        }
        return edges;
    }

    double width() {
        return columns[columns.length - 1];
    }

    double height() {
        return rows[rows.length - 1];
    }

    /** Where the row of a step begins, and where it ends. */
    double top(Box box) {
        return rows[box.row];
    }

    double bottom(Box box) {
        return rows[box.row + 1];
    }

    /** From the right of one to the left of the other, past what stands between. */
    List<Point> route(Box from, Box to) {
        Point out = new Point(from.x + from.width, from.middle());
        Point in = new Point(to.x, to.middle());
        if (to.column > from.column && from.row == to.row && isFree(from, to.column, from.row)) {
            return List.of(out, in);
        }
        double after = columns[from.column + 1];
        double before = columns[to.column];
        if (to.column == from.column + 1) {
            return List.of(out, new Point(after, out.y()), new Point(after, in.y()), in);
        }
        if (to.column > from.column && isFree(from, to.column, to.row)) {
            return List.of(out, new Point(after, out.y()), new Point(after, in.y()), in);
        }
        if (to.column > from.column && isFree(from, to.column, from.row)) {
            return List.of(out, new Point(before, out.y()), new Point(before, in.y()), in);
        }
        double way = rows[Math.max(from.row, to.row) + 1];
        return List.of(
                out,
                new Point(after, out.y()),
                new Point(after, way),
                new Point(before, way),
                new Point(before, in.y()),
                in);
    }

    /** From what is caught at the lower edge of a step. */
    List<Point> routeBelow(Point from, Box host, Box to) {
        double way = rows[host.row + 1];
        double before = columns[to.column];
        return List.of(
                from,
                new Point(from.x(), way),
                new Point(before, way),
                new Point(before, to.middle()),
                new Point(to.x, to.middle()));
    }

    private boolean isFree(Box from, int until, int row) {
        return IntStream.range(from.column + 1, until).noneMatch(column -> grid.containsKey(cell(column, row)));
    }
}
