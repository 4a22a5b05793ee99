package org.throughline.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.throughline.directory.domain.EntryRepository;
import org.throughline.directory.domain.ImportRepository;
import org.throughline.directory.domain.SourceTableRepository;
import org.throughline.directory.hsds.SourceFiles;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;

/**
 * Taking over what others publish: HSDS tables as CSV (1.1, 3.0, and the older Ohana files), in a folder or a zip. What
 * is sound is kept; what is not is set aside row by row with its reason. One import is one transaction.
 */
@Service
public class DirectoryImports {

    private final SourceTableRepository tables;
    private final TransactionTemplate transaction;
    private final ImportRepository log;
    private final EntryRepository entries;
    private final ImportProgress progress;
    private final Clock clock;
    private final DataSize most;
    private final Duration longest;

    DirectoryImports(
            SourceTableRepository tables,
            TransactionTemplate transaction,
            ImportRepository log,
            EntryRepository entries,
            ImportProgress progress,
            Clock clock,
            @Value("${throughline.directory.import-limit:300MB}") DataSize most,
            @Value("${throughline.directory.import-time:30m}") Duration longest) {
        this.tables = tables;
        this.transaction = transaction;
        this.log = log;
        this.entries = entries;
        this.progress = progress;
        this.clock = clock;
        this.most = most;
        this.longest = longest;
    }

    /**
     * @param source names the publisher, e.g. {@code illinois-legal-aid}: rows of one source are recognised again
     * @throws org.throughline.shared.Rejection invalid {@code import-nothing-known}, {@code import-not-zip}, {@code
     *     import-too-large}; forbidden {@code import-administrators-only}
     */
    public ImportReport importFrom(Path folderOrZip, String source, Actor actor) {
        if (!actor.isSystem() && !actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("import-administrators-only");
        }
        String name = sourceName(source);
        try (SourceFiles files = SourceFiles.open(folderOrZip, most.toBytes(), longest);
                ImportProgress.Running running = progress.begin(name, actor.username(), clock.instant())) {
            return transaction.execute(status -> inOneTransaction(files, name, actor, running));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport inOneTransaction(
            SourceFiles files, String source, Actor actor, ImportProgress.Running running) {
        tables.lock();
        ImportRun run = new ImportRun(tables, source);
        new ImportTables(run, running).take(files.files());
        if (run.tables().isEmpty()) {
            throw Rejection.invalid("import-nothing-known");
        }
        running.at("entries", 0);
        entries.refresh(source);
        ImportReport report = new ImportReport(
                UUID.randomUUID(),
                source,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.username(),
                run.tables(),
                run.setAside(),
                run.remarks());
        log.keep(report);
        return shortened(report);
    }

    private static ImportReport shortened(ImportReport whole) {
        return new ImportReport(
                whole.id(),
                whole.source(),
                whole.at(),
                whole.by(),
                whole.tables(),
                whole.setAside().stream().limit(ImportReport.SHOWN).toList(),
                whole.remarks().stream().limit(ImportReport.SHOWN).toList());
    }

    private static String sourceName(String source) {
        String name =
                source == null ? "" : source.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        name = name.replaceAll("^-|-$", "");
        if (name.isEmpty() || name.length() > 60) {
            throw Rejection.invalidField("source", "import-source-name");
        }
        return name;
    }

    /** The same from an uploaded zip. */
    public ImportReport importFrom(InputStream zip, String source, Actor actor) {
        Path file = null;
        try {
            file = Files.createTempFile("throughline-import-", ".zip");
            copy(zip, file);
            return importFrom(file, source, actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private void copy(InputStream zip, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[65_536];
            long total = 0;
            for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                total += count;
                if (total > most.toBytes()) {
                    throw Rejection.invalid("import-too-large");
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftToTheSystem) {
            file.toFile().deleteOnExit();
        }
    }

    public Optional<ImportReport> find(UUID importId) {
        return log.find(importId);
    }

    /** Earlier imports, newest first, without their single lines. */
    public Slice<ImportReport> list(Integer limit, String after) {
        return log.list(limit, after);
    }

    /** Every set-aside row and remark of an import as CSV: kind, file, line, reason, detail. */
    public String linesAsCsv(UUID importId) {
        return log.linesAsCsv(importId);
    }

    /** Imports that are going on in this instance now. */
    public List<RunningImport> running() {
        return progress.running();
    }

    /**
     * @param table being read now
     * @param rows read of it so far
     */
    public record RunningImport(String source, String by, Instant since, String table, int rows) {}
}
