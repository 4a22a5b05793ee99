package org.throughline.directory.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.shared.Cursor;

/**
 * Where in the order of a search a service stands.
 *
 * @param score lower ones come first; those of one tier lie below those of the next
 */
record SearchPosition(int score, String name, UUID id) {

    /** How far the scores of a tier reach. */
    static final int TIER = 1_000_000;

    static final SearchPosition START = new SearchPosition(0, "", new UUID(0, 0));

    static SearchPosition of(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return START;
        }
        List<String> parts = Cursor.parts(cursor, 3);
        return new SearchPosition(
                ServiceRowMapper.integer(parts.get(0)), parts.get(1), ServiceRowMapper.id(parts.get(2)));
    }

    int tier() {
        return Math.max(0, score) / TIER;
    }

    String cursor() {
        return Cursor.of(score, name, id);
    }
}
