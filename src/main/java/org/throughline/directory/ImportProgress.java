package org.throughline.directory;

import java.time.Duration;
import java.util.function.BiPredicate;

/** Says how far an import is, now and then, and hears whether it shall stop. */
final class ImportProgress {

    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    private final BiPredicate<String, Integer> going;
    private long last = System.nanoTime() - MOMENT;

    /** @param going keeps table and rows where others see them; false where the import shall stop */
    ImportProgress(BiPredicate<String, Integer> going) {
        this.going = going;
    }

    /** Somebody asked that it stop. */
    static final class ImportStopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ImportStopped() {
            super("stopped", null, false, false);
        }
    }

    /** @throws ImportStopped where it was asked to */
    void at(String table, int rows) {
        if (System.nanoTime() - last >= MOMENT) {
            began(table, rows);
        }
    }

    /** As {@link #at}, and never left out: what begins now takes long. */
    void began(String table, int rows) {
        last = System.nanoTime();
        if (!going.test(table, rows)) {
            throw new ImportStopped();
        }
    }
}
