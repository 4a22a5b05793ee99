package org.throughline.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the history of an entry.
 *
 * @param id grows with time
 * @param act {@code added, imported, changed, suspended, resumed, checked, taken, dismissed}
 * @param field the field or list, null where the entry as a whole is meant
 * @param from what was written; of a list that an import changed only the rows that went
 * @param to what is written; of a list that an import changed only the rows that came
 * @param importId the import that did it, null where {@code by} did it by hand
 * @param source of that import
 */
public record EntryChange(
        long id,
        Instant at,
        String by,
        EntryKind kind,
        String act,
        String field,
        String from,
        String to,
        UUID importId,
        String source) {}
