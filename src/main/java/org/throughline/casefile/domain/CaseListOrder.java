package org.throughline.casefile.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.SortOrder;
import org.throughline.shared.Stage;

/**
 * The columns by which a list of cases can be ordered. Each has a text that sorts as the column is meant; cases alike in it
 * stand by their numbers, in the same direction, so that one comparison of rows tells where a page ends.
 */
public final class CaseListOrder {

    private static final String NUMBER = "number";

    /** Newest number first. */
    public static final SortOrder USUAL = new SortOrder(NUMBER, true);

    private static final Map<String, String> KEYS = Map.of(
            NUMBER,
            "''",
            "client",
            "c.words",
            "stage",
            rank("c.stage", Arrays.stream(Stage.values()).map(Stage::id).toList()),
            "priority",
            rank("c.priority", List.of("urgent", "high", "normal", "low")),
            "opened",
            "to_char(c.opened_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')");

    private CaseListOrder() {}

    /** The last row of a page. */
    public record LastCase(String key, String number) {}

    /** Rejection: invalid {@code sort-unknown}. */
    public static SortOrder of(String asked) {
        return SortOrder.of(asked, KEYS.keySet(), USUAL);
    }

    /** What is no case number was not made by this list, even where it can be read. */
    public static LastCase position(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        if (!parts.get(1).matches("TL-\\d{4}-\\d{6,9}")) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
        return new LastCase(parts.get(0), parts.get(1));
    }

    static String key(SortOrder order) {
        return KEYS.get(order.column());
    }

    /** What comes first is the smallest; what is not known stands at the end. */
    private static String rank(String column, List<String> values) {
        String places = values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
        return "lpad(coalesce(array_position(array[" + places + "], " + column + "), 99)::text, 2, '0')";
    }
}
