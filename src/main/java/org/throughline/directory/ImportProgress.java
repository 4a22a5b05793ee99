package org.throughline.directory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far the running imports are, for the page. */
@Component
class ImportProgress {

    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    Running begin(String source, String by, Instant since) {
        Running begun = new Running(source, by, since);
        running.add(begun);
        return begun;
    }

    List<DirectoryImports.RunningImport> running() {
        return running.stream().map(Running::now).toList();
    }

    final class Running implements AutoCloseable {
        private final String source;
        private final String by;
        private final Instant since;
        private volatile String table = "";
        private volatile int rows;

        private Running(String source, String by, Instant since) {
            this.source = source;
            this.by = by;
            this.since = since;
        }

        void at(String table, int rows) {
            this.table = table;
            this.rows = rows;
        }

        private DirectoryImports.RunningImport now() {
            return new DirectoryImports.RunningImport(source, by, since, table, rows);
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }
}
