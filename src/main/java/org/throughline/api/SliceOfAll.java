package org.throughline.api;

import java.util.List;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Pages of a short list that is read whole, such as one family's: the cursor counts what came before. */
final class SliceOfAll {

    private SliceOfAll() {}

    /** @throws Rejection invalid at {@code after} where it is no cursor of such a list */
    static <T> Slice<T> of(List<T> all, Integer limit, String after) {
        int from = Math.min(after == null ? 0 : begin(Cursor.parts(after, 1).get(0)), all.size());
        int end = Math.min(all.size(), from + Slice.limit(limit));
        return new Slice<>(all.subList(from, end), end < all.size() ? Cursor.of(end) : null);
    }

    private static int begin(String number) {
        if (!number.matches("\\d{1,9}")) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
        return Integer.parseInt(number);
    }
}
