package org.throughline.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that is walked by keyset.
 *
 * @param items in the list's order
 * @param next opaque cursor of the following page, or null at the end
 */
public record Slice<T>(List<T> items, String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of {@code limit + 1} fetched rows: the extra row only shows that there is more.
     *
     * @param cursor makes the cursor from the last row of the page
     */
    public static <T> Slice<T> of(List<T> fetched, int limit, Function<T, String> cursor) {
        if (fetched.size() <= limit) {
            return new Slice<>(fetched, null);
        }
        List<T> page = fetched.subList(0, limit);
        return new Slice<>(page, cursor.apply(page.get(limit - 1)));
    }

    public <R> Slice<R> map(Function<T, R> to) {
        return new Slice<>(items.stream().map(to).toList(), next);
    }

    /** The asked number of rows, held within 1 and {@value #MAX_LIMIT}; null means {@value #DEFAULT_LIMIT}. */
    public static int limit(Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.max(1, Math.min(MAX_LIMIT, asked));
    }
}
