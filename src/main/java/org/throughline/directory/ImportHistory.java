package org.throughline.directory;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.domain.ImportChangeRepository;

/** Tells the entries' histories what one import changes; nothing of a trial, which leaves no history. */
final class ImportHistory {

    private final ImportChangeRepository changes;
    private final UUID importId;
    private final boolean written;
    private boolean again;

    ImportHistory(ImportChangeRepository changes, ImportJob job) {
        this.changes = changes;
        this.importId = job.id();
        this.written = !job.options().dryRun();
    }

    void begin(String source) {
        if (written) {
            changes.begin();
            again = changes.knows(source);
        }
    }

    /** What comes is compared and not yet taken. */
    void comes(StagedTable table) {
        Optional<EntryKind> kind = kind(table);
        if (written && kind.isPresent()) {
            changes.entries(importId, kind.get(), table.columns());
        } else if (written && again && !table.parents().isEmpty()) {
            changes.rows(table.table(), table.parents(), table.columns());
        }
    }

    /** What its source no longer says is taken away. */
    void went(StagedTable table) {
        if (written && !table.parents().isEmpty()) {
            changes.gone(table.table(), table.parents(), table.columns());
        }
    }

    void finish() {
        if (written) {
            changes.finish(importId);
        }
    }

    private static Optional<EntryKind> kind(StagedTable table) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.table().equals(table.table()))
                .findFirst();
    }
}
