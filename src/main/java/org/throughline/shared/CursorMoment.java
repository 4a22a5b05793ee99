package org.throughline.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a list that is in the order of moments, and of ids where those are equal, goes on. */
public record CursorMoment(Instant at, UUID id) {

    /** No moment of a record is later, and no database holds much later ones. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final CursorMoment NEWEST = new CursorMoment(END_OF_TIME, new UUID(-1, -1));
    private static final CursorMoment OLDEST = new CursorMoment(Instant.EPOCH, new UUID(0, 0));

    /** @param after the cursor of a list with the newest on top; null or blank for its first page */
    public static CursorMoment before(String after) {
        return read(after, NEWEST);
    }

    /** @param after the cursor of a list with the oldest on top; null or blank for its first page */
    public static CursorMoment since(String after) {
        return read(after, OLDEST);
    }

    /** The cursor of the page behind the row of that moment and id. */
    public static String cursor(Instant at, UUID id) {
        return Cursor.of(at, id);
    }

    private static CursorMoment read(String after, CursorMoment first) {
        if (after == null || after.isBlank()) {
            return first;
        }
        List<String> parts = Cursor.parts(after, 2);
        try {
            CursorMoment moment = new CursorMoment(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            if (!moment.at().isAfter(END_OF_TIME) && !moment.at().isBefore(Instant.EPOCH)) {
                return moment;
            }
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            // answered below, in the same words
        }
        throw Rejection.invalidField("after", "bad-cursor");
    }
}
