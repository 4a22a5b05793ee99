package org.throughline.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** The checksums of the tables in an archive, as they are read. */
final class TableDigests implements Archive.Sink {

    private final Map<String, String> found = new HashMap<>();

    @Override
    public void table(String name, InputStream rows) throws IOException {
        CheckedRows checked = new CheckedRows(OutputStream.nullOutputStream());
        rows.transferTo(checked);
        found.put(name, checked.sha256());
    }

    void requireSame(Manifest manifest) {
        if (manifest.format() != Manifest.FORMAT) {
            throw new BackupProblem("This backup is of format " + manifest.format()
                    + ", which this version of Throughline does not know.");
        }
        boolean same = found.size() == manifest.tables().size()
                && manifest.tables().stream().allMatch(table -> table.sha256()
                        .equals(found.get(table.name().replace("\"", ""))));
        if (!same) {
            throw ChunkSeal.damaged();
        }
    }
}
