package org.throughline.designer.check.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one cell of a rule lets through, as far as it is made of constants.
 *
 * @param any everything; then the rest is empty
 * @param negated all but what is listed
 * @param kind of its constants; null for any
 */
record Cell(boolean any, boolean negated, Kind kind, List<Span> spans, Set<String> words) {

    enum Kind {
        /** Also true and false. */
        WORD,
        NUMBER,
        DATE
    }

    /** From one end to the other; a null end is open to infinity. */
    record Span(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) {

        boolean holds(BigDecimal value) {
            boolean above = low == null || value.compareTo(low) > 0 || withLow && value.compareTo(low) == 0;
            boolean below = high == null || value.compareTo(high) < 0 || withHigh && value.compareTo(high) == 0;
            return above && below;
        }
    }

    static final Cell ANY = new Cell(true, false, null, List.of(), Set.of());

    /** Empty where the cell is more than constants: a function, another column, a calculation. */
    static Optional<Cell> of(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || cell.equals("-")) {
            return Optional.of(ANY);
        }
        if (cell.matches("(?s)not\\s*\\(.*\\)")) {
            String inner = cell.substring(cell.indexOf('(') + 1, cell.length() - 1);
            return listed(inner).map(list -> new Cell(false, true, list.kind(), list.spans(), list.words()));
        }
        return listed(cell);
    }

    private static Optional<Cell> listed(String text) {
        List<Span> spans = new ArrayList<>();
        Set<String> words = new TreeSet<>();
        Kind kind = null;
        for (String part : CellText.parts(text)) {
            Optional<CellText.Term> term = CellText.term(part.strip());
            if (term.isEmpty() || kind != null && kind != term.get().kind()) {
                return Optional.empty();
            }
            kind = term.get().kind();
            if (kind == Kind.WORD) {
                words.add(term.get().word());
            } else {
                spans.add(term.get().span());
            }
        }
        return kind == null ? Optional.empty() : Optional.of(new Cell(false, false, kind, spans, words));
    }

    boolean holds(String word) {
        return any || negated != words.contains(word);
    }

    boolean holds(BigDecimal value) {
        return any || negated != spans.stream().anyMatch(span -> span.holds(value));
    }
}
