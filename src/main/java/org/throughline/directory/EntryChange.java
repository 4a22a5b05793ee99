package org.throughline.directory;

import java.time.Instant;

/**
 * One line of the history of an entry.
 *
 * @param id grows with time
 * @param act {@code added, changed, suspended, resumed, checked, taken, dismissed}
 * @param field the field or list, null where the entry as a whole is meant
 */
public record EntryChange(
        long id, Instant at, String by, EntryKind kind, String act, String field, String from, String to) {}
