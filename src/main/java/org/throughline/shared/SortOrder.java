package org.throughline.shared;

import java.util.Collection;

/**
 * By which column a list is ordered. Addresses write it as the column's name, with {@code -} before it where the last
 * comes first.
 */
public record SortOrder(String column, boolean descending) {

    private static final String BACKWARD = "-";

    /**
     * @param asked as it stands in an address, or null
     * @param columns by which the list can be ordered
     * @param usual the order of a list that nobody asked otherwise of
     * @throws Rejection invalid {@code sort-unknown} where the list has no such column
     */
    public static SortOrder of(String asked, Collection<String> columns, SortOrder usual) {
        if (asked == null || asked.isBlank()) {
            return usual;
        }
        boolean descending = asked.startsWith(BACKWARD);
        String column = descending ? asked.substring(1) : asked;
        if (!columns.contains(column)) {
            throw Rejection.invalidField("sort", "sort-unknown", asked);
        }
        return new SortOrder(column, descending);
    }

    /** What a press on the head of the column asks for: the other way round where the list is ordered by it already. */
    public String next(String pressed) {
        return pressed.equals(column) && !descending ? BACKWARD + pressed : pressed;
    }

    /** What the head of the column says to those who do not see it; null where the list is ordered by another. */
    public String aria(String head) {
        return !head.equals(column) ? null : descending ? "descending" : "ascending";
    }

    @Override
    public String toString() {
        return descending ? BACKWARD + column : column;
    }
}
