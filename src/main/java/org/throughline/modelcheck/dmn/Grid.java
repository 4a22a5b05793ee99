package org.throughline.modelcheck.dmn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.engine.CellTests;
import org.throughline.engine.ExpressionReader;
import org.throughline.model.DecisionModel.DecisionTable;
import org.throughline.model.DecisionModel.Rule;

/** The space of all inputs of a table, with the part of it that each rule takes. */
final class Grid {

    private static final int MOST_WORK = 60_000;
    private static final int MOST_BOXES = 6;

    /** A part of the space: for each column the pieces that belong to it. */
    record GridBox(List<BitSet> sides) {}

    /** Thrown where the space has more parts than can be checked while somebody draws. */
    static final class GridTooLarge extends RuntimeException {
        private GridTooLarge() {
            super(null, null, false, false);
        }
    }

    private final List<Column> columns;
    private final List<GridBox> rules;
    private int work;

    private Grid(List<Column> columns, List<GridBox> rules) {
        this.columns = columns;
        this.rules = rules;
    }

    /** Of the rules that could be read; empty where a column speaks of different kinds of values. */
    static Optional<Grid> of(DecisionTable table, List<List<CellTests>> cells, ExpressionReader expressions) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            int at = i;
            Optional<Column> column = Column.of(
                    table.inputs().get(i),
                    cells.stream().map(rule -> rule.get(at)).toList(),
                    expressions);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column.get());
        }
        List<GridBox> rules = cells.stream()
                .map(rule -> new GridBox(IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).of(rule.get(i)))
                        .toList()))
                .toList();
        return Optional.of(new Grid(columns, rules));
    }

    /** Each cell of a rule, or empty where one of them is more than constants or one is missing. */
    static Optional<List<CellTests>> cells(Rule rule, int columns, ExpressionReader expressions) {
        List<CellTests> cells = rule.inputs().stream()
                .flatMap(text -> expressions.constants(text).stream())
                .toList();
        return cells.size() == columns && rule.inputs().size() == columns ? Optional.of(cells) : Optional.empty();
    }

    /** What both rules take, or empty where no input fits both. */
    Optional<GridBox> shared(int one, int other) {
        List<BitSet> sides = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            BitSet side = (BitSet) rules.get(one).sides().get(i).clone();
            side.and(rules.get(other).sides().get(i));
            side.and(columns.get(i).all());
            if (side.isEmpty()) {
                return Optional.empty();
            }
            sides.add(side);
        }
        return Optional.of(new GridBox(sides));
    }

    /** Parts that no rule takes, a few of them. */
    List<GridBox> gaps() {
        BitSet all = new BitSet();
        all.set(0, rules.size());
        return untaken(new GridBox(columns.stream().map(Column::all).toList()), all);
    }

    /** Columns without a value, for which no rule is left, where every value has one; in words. */
    Optional<String> gapWhereNoneIsGiven() {
        BitSet all = new BitSet();
        all.set(0, rules.size());
        GridBox withNone = new GridBox(columns.stream().map(Column::allAndNone).toList());
        return untaken(withNone, all).stream().findFirst().map(gap -> IntStream.range(0, columns.size())
                .filter(i ->
                        gap.sides().get(i).nextSetBit(0) >= columns.get(i).all().length())
                .mapToObj(i -> columns.get(i).label())
                .collect(Collectors.joining(", ")));
    }

    /** Whether the rule takes nothing that a rule above it does not take already. */
    boolean isHidden(int rule) {
        BitSet above = new BitSet();
        above.set(0, rule);
        return untaken(rules.get(rule), above).isEmpty();
    }

    private List<GridBox> untaken(GridBox within, BitSet by) {
        work = 0;
        return untaken(within, 0, by, new HashMap<>()).stream()
                .map(GridBox::new)
                .toList();
    }

    private List<List<BitSet>> untaken(
            GridBox within, int column, BitSet by, Map<List<Object>, List<List<BitSet>>> done) {
        if (++work > MOST_WORK) {
            throw new GridTooLarge();
        }
        if (by.isEmpty()) {
            return List.of(List.copyOf(within.sides().subList(column, columns.size())));
        }
        if (column == columns.size()) {
            return List.of();
        }
        List<Object> key = List.of(column, by);
        List<List<BitSet>> known = done.get(key);
        if (known == null) {
            known = parts(within, column, by, done);
            done.put(key, known);
        }
        return known;
    }

    private List<List<BitSet>> parts(
            GridBox within, int column, BitSet by, Map<List<Object>, List<List<BitSet>>> done) {
        Map<BitSet, BitSet> byTakers = new LinkedHashMap<>();
        within.sides().get(column).stream().forEach(piece -> {
            BitSet takers = new BitSet();
            by.stream()
                    .filter(rule -> rules.get(rule).sides().get(column).get(piece))
                    .forEach(takers::set);
            byTakers.computeIfAbsent(takers, fresh -> new BitSet()).set(piece);
        });
        List<List<BitSet>> boxes = new ArrayList<>();
        byTakers.forEach(
                (takers, pieces) -> untaken(within, column + 1, takers, done).forEach(rest -> {
                    if (boxes.size() < MOST_BOXES) {
                        List<BitSet> box = new ArrayList<>(List.of(pieces));
                        box.addAll(rest);
                        boxes.add(box);
                    }
                }));
        return boxes;
    }

    /** Columns that the box does not take whole, in words. */
    String describe(GridBox box) {
        return IntStream.range(0, columns.size())
                .filter(i -> !box.sides().get(i).equals(columns.get(i).all()))
                .mapToObj(i -> columns.get(i).describe(box.sides().get(i)))
                .collect(Collectors.joining("; "));
    }
}
