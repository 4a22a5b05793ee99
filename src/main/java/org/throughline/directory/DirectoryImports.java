package org.throughline.directory;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/**
 * Taking over what others publish: HSDS tables as CSV (1.1, 3.0, and the older Ohana files), in a folder or a zip. What
 * is sound is kept; what is not is set aside row by row with its reason. One import is one transaction.
 */
public interface DirectoryImports {

    /**
     * @param source names the publisher, e.g. {@code illinois-legal-aid}: rows of one source are recognised again
     * @throws org.throughline.shared.Rejection invalid {@code import-nothing-known}, {@code import-not-zip}, {@code
     *     import-too-large}; forbidden {@code import-administrators-only}
     */
    ImportReport importFrom(Path folderOrZip, String source, Actor actor);

    /** The same from an uploaded zip. */
    ImportReport importFrom(InputStream zip, String source, Actor actor);

    Optional<ImportReport> find(UUID importId);

    /** Earlier imports, newest first, without their single lines. */
    Slice<ImportReport> list(Integer limit, String after);

    /** Imports that are going on in this instance now. */
    List<Progress> running();

    /**
     * @param table being read now
     * @param rows read of it so far
     */
    record Progress(String source, String by, Instant since, String table, int rows) {}

    /** Every set-aside row and remark of an import as CSV: kind, file, line, reason, detail. */
    String linesAsCsv(UUID importId);
}
