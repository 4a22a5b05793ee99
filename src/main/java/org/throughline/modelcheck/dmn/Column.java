package org.throughline.modelcheck.dmn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.engine.CellTests;
import org.throughline.engine.CellTests.CellKind;
import org.throughline.engine.CellTests.Span;
import org.throughline.engine.ExpressionReader;
import org.throughline.model.DecisionModel.Input;

/**
 * The values of one input, cut into pieces so that every cell of the column holds a piece wholly or not at all.
 *
 * @param pieces in order; for numbers and days points and what lies between them
 */
record Column(String label, CellKind kind, List<Piece> pieces) {

    /** A word, or a point, or what lies between two; {@code other} stands for every word that no cell names. */
    record Piece(String word, BigDecimal low, BigDecimal high, boolean other) {

        boolean isPoint() {
            return low != null && low.equals(high);
        }

        /** A value within. */
        BigDecimal sample() {
            if (low == null) {
                return high == null ? BigDecimal.ZERO : high.subtract(BigDecimal.ONE);
            }
            return high == null
                    ? low.add(BigDecimal.ONE)
                    : low.add(high).divide(BigDecimal.valueOf(2), 40, RoundingMode.HALF_EVEN);
        }
    }

    /** Empty where the cells speak of different kinds of values. */
    static Optional<Column> of(Input input, List<CellTests> cells, ExpressionReader expressions) {
        Set<CellKind> kinds =
                cells.stream().map(CellTests::kind).filter(Objects::nonNull).collect(Collectors.toSet());
        String label = input.label() == null ? input.expression() : input.label();
        if (kinds.size() > 1) {
            return Optional.empty();
        }
        CellKind kind = kinds.isEmpty() ? CellKind.WORD : kinds.iterator().next();
        List<Piece> pieces = kind == CellKind.WORD
                ? words(input, cells)
                : numbers(domain(input, expressions), cells, kind == CellKind.DATE || isWhole(input));
        return Optional.of(new Column(label, kind, pieces));
    }

    private static boolean isWhole(Input input) {
        return Set.of("integer", "long").contains(String.valueOf(input.type()).toLowerCase());
    }

    private static List<Piece> words(Input input, List<CellTests> cells) {
        boolean truth = "boolean".equalsIgnoreCase(input.type());
        Set<String> words = new TreeSet<>(truth ? Set.of("true", "false") : Set.copyOf(input.values()));
        boolean closed = !words.isEmpty();
        cells.forEach(cell -> words.addAll(cell.words()));
        boolean onlyTruth = !words.isEmpty() && Set.of("true", "false").containsAll(words);
        if (onlyTruth) {
            words.addAll(Set.of("true", "false"));
        }
        List<Piece> pieces = new ArrayList<>();
        words.forEach(word -> pieces.add(new Piece(word, null, null, false)));
        if (!closed && !onlyTruth) {
            pieces.add(new Piece(null, null, null, true));
        }
        return pieces;
    }

    /** The numbers or days that the column lists, if it does. */
    private static Optional<CellTests> domain(Input input, ExpressionReader expressions) {
        return expressions
                .constants(String.join(",", input.values()))
                .filter(cell -> !cell.any() && cell.kind() != CellKind.WORD);
    }

    private static List<Piece> numbers(Optional<CellTests> domain, List<CellTests> cells, boolean whole) {
        TreeSet<BigDecimal> ends = new TreeSet<>();
        domain.ifPresent(cell -> ends(cell.spans(), ends));
        cells.forEach(cell -> ends(cell.spans(), ends));
        List<Piece> pieces = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal end : ends) {
            between(before, end, whole, pieces);
            pieces.add(new Piece(null, end, end, false));
            before = end;
        }
        between(before, null, whole, pieces);
        return pieces.stream()
                .filter(piece -> domain.isEmpty() || domain.get().holds(piece.sample()))
                .toList();
    }

    private static void ends(List<Span> spans, Set<BigDecimal> ends) {
        for (Span span : spans) {
            if (span.low() != null) {
                ends.add(span.low().stripTrailingZeros());
            }
            if (span.high() != null) {
                ends.add(span.high().stripTrailingZeros());
            }
        }
    }

    private static void between(BigDecimal low, BigDecimal high, boolean whole, List<Piece> pieces) {
        boolean holdsNone = whole
                && low != null
                && high != null
                && high.setScale(0, RoundingMode.CEILING)
                                .subtract(low.setScale(0, RoundingMode.FLOOR))
                                .compareTo(BigDecimal.ONE)
                        <= 0;
        if (!holdsNone) {
            pieces.add(new Piece(null, low, high, false));
        }
    }

    /** Which pieces the cell lets through; the bit after the last stands for no value at all. */
    BitSet of(CellTests cell) {
        BitSet held = new BitSet(pieces.size() + 1);
        held.set(pieces.size(), cell.any() || cell.negated());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean holds = kind == CellKind.WORD
                    ? cell.any() || (piece.other() ? cell.negated() : cell.holds(piece.word()))
                    : cell.holds(piece.sample());
            held.set(i, holds);
        }
        return held;
    }

    /** Every value; that none is given does not count. */
    BitSet all() {
        BitSet all = new BitSet(pieces.size());
        all.set(0, pieces.size());
        return all;
    }

    /** As {@link #all()}, and that none is given. */
    BitSet allAndNone() {
        BitSet all = all();
        all.set(pieces.size());
        return all;
    }

    /** In words that need no language: {@code Age < 18}, {@code Risk level: low, high}. */
    String describe(BitSet held) {
        return kind == CellKind.WORD ? label + ": " + wordsOf(held) : label + " " + spansOf(held);
    }

    private String wordsOf(BitSet held) {
        boolean other = held.stream().anyMatch(i -> pieces.get(i).other());
        return other ? "≠ " + named(IntStream.range(0, pieces.size()).filter(i -> !held.get(i))) : named(held.stream());
    }

    private String named(IntStream which) {
        return which.mapToObj(pieces::get)
                .filter(piece -> !piece.other())
                .map(Piece::word)
                .collect(Collectors.joining(", "));
    }

    private String spansOf(BitSet held) {
        List<String> spans = new ArrayList<>();
        for (int from = held.nextSetBit(0); from >= 0; ) {
            int to = held.nextClearBit(from) - 1;
            spans.add(span(pieces.get(from), pieces.get(to)));
            from = held.nextSetBit(to + 1);
        }
        return String.join(", ", spans);
    }

    private String span(Piece first, Piece last) {
        String low = first.low() == null ? null : text(first.low());
        String high = last.high() == null ? null : text(last.high());
        if (low == null || high == null) {
            String above = low == null ? "" : (first.isPoint() ? "≥ " : "> ") + low;
            return high == null ? above : (last.isPoint() ? "≤ " : "< ") + high;
        }
        boolean point = first == last && first.isPoint();
        return point ? "= " + low : (first.isPoint() ? "[" : "(") + low + " .. " + high + (last.isPoint() ? "]" : ")");
    }

    private String text(BigDecimal value) {
        return kind == CellKind.DATE ? LocalDate.ofEpochDay(value.longValue()).toString() : value.toPlainString();
    }
}
