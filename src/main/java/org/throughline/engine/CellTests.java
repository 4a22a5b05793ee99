package org.throughline.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What one cell of a decision table lets through, as far as it is made of constants.
 *
 * @param any everything; then the rest is empty
 * @param negated all but what is listed
 * @param kind of its constants; null for any
 */
public record CellTests(boolean any, boolean negated, CellKind kind, List<Span> spans, Set<String> words) {

    public enum CellKind {
        /** Also true and false. */
        WORD,
        NUMBER,
        DATE
    }

    /** From one end to the other; a null end is open to infinity. */
    public record Span(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) {

        public boolean holds(BigDecimal value) {
            boolean above = low == null || value.compareTo(low) > 0 || withLow && value.compareTo(low) == 0;
            boolean below = high == null || value.compareTo(high) < 0 || withHigh && value.compareTo(high) == 0;
            return above && below;
        }
    }

    public static final CellTests ANY = new CellTests(true, false, null, List.of(), Set.of());

    public boolean holds(String word) {
        return any || negated != words.contains(word);
    }

    public boolean holds(BigDecimal value) {
        return any || negated != spans.stream().anyMatch(span -> span.holds(value));
    }
}
