package org.throughline.directory.mapping;

import java.util.List;
import java.util.Map;

/**
 * One entry of a mapping file: where a value comes from, and where it goes.
 *
 * @param line of the mapping file
 * @param target {@code table.column} of HSDS, as it is written
 * @param columns of the source file, as they are written; empty for a constant
 * @param isMade true where an id is made of the columns, rather than stands in one
 * @param constant the same value in every row; null where columns are named
 * @param split what stands between several values in one cell; null where a cell is one value
 * @param values what the publisher's values mean, in lower case; an empty one is left out. Null where they are taken as they
 *     stand
 * @param otherwise for values that the table does not have, {@link #AS_WRITTEN} keeps them; null: they are told and left out
 */
public record MappedColumn(
        int line,
        String target,
        List<String> columns,
        boolean isMade,
        String constant,
        String split,
        Map<String, MappedValue> values,
        String otherwise) {

    public static final String AS_WRITTEN = "as-written";

    /** True where the target is an id, or names a row by it. */
    boolean isOfId() {
        return target.matches(".*[._]id");
    }

    /** @param line of the mapping file */
    public record MappedValue(int line, String value) {}
}
