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
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.throughline.directory.domain.ImportRepository;
import org.throughline.directory.domain.MappingRepository;
import org.throughline.directory.hsds.SourceFiles;
import org.throughline.directory.mapping.MappingFile;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;

/**
 * Taking over what others publish: HSDS tables as CSV (1.1, 3.0, and the older Ohana files), in a folder or a zip. What
 * is sound is kept; what is not is set aside row by row with its reason. One import is one transaction, and there is one at
 * a time. It is recorded when it begins, so that who began it may leave; one that fails or is stopped changes nothing.
 */
@Service
public class DirectoryImports {

    /** From the record of an import to the lock that it holds to its end. */
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final TransactionTemplate beside;
    private final ImportRepository log;
    private final MappingRepository mappings;
    private final ImportWorker worker;
    private final Clock clock;
    private final DataSize most;
    private final Duration longest;

    DirectoryImports(
            PlatformTransactionManager transactions,
            ImportRepository log,
            MappingRepository mappings,
            ImportWorker worker,
            Clock clock,
            @Value("${throughline.directory.import-limit:300MB}") DataSize most,
            @Value("${throughline.directory.import-time:30m}") Duration longest) {
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.log = log;
        this.mappings = mappings;
        this.worker = worker;
        this.clock = clock;
        this.most = most;
        this.longest = longest;
    }

    /**
     * Takes it over before it returns.
     *
     * @param source names the publisher, e.g. {@code illinois-legal-aid}: rows of one source are recognised again
     * @throws org.throughline.shared.Rejection invalid {@code import-nothing-known}, {@code import-not-zip}, {@code
     *     import-too-large}, {@code import-too-many-files}; conflict {@code import-running} with the id of that one;
     *     forbidden {@code import-administrators-only}
     * @throws MappingRefused where there is a mapping and it does not fit
     */
    public ImportReport importFrom(Path folderOrZip, String source, ImportOptions options, Actor actor) {
        requireAdministrator(actor);
        ImportJob job = begun(folderOrZip, null, SourceName.of(source), options, actor);
        worker.run(job);
        return find(job.id()).orElseThrow();
    }

    /**
     * Begins to take over an uploaded zip. It was received whole by then: what is broken off before leaves nothing. A mapping
     * that comes with it is kept under the name of the source.
     *
     * @return its id, by which {@link #find} says how far it is
     * @throws org.throughline.shared.Rejection as {@link #importFrom}, but for what is noticed only while reading: that is
     *     recorded with the import
     */
    public UUID begin(InputStream zip, String source, ImportOptions options, Actor actor) {
        return begin(zip, ImportFormat.ZIP, source, options, actor);
    }

    /** As above, of a zip or of a single file of JSON. */
    public UUID begin(InputStream upload, ImportFormat format, String source, ImportOptions options, Actor actor) {
        requireAdministrator(actor);
        String name = SourceName.of(source);
        Path file = received(upload, format);
        try {
            ImportJob job = begun(file, file, name, options, actor);
            worker.begin(job);
            return job.id();
        } catch (RuntimeException refused) {
            ImportJob.delete(file);
            throw refused;
        }
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.isSystem() && !actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("import-administrators-only");
        }
    }

    private ImportJob begun(Path folderOrZip, Path temporary, String source, ImportOptions options, Actor actor) {
        SourceFiles files = null;
        try {
            files = SourceFiles.open(folderOrZip, most.toBytes(), longest);
            MappingFile mapping = mapping(files, options);
            UUID id = UUID.randomUUID();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            beside.executeWithoutResult(status -> {
                log.begin(id, source, now, actor.username(), options, now.minus(LONGEST_START));
                if (options.mapping() != null && !options.dryRun()) {
                    mappings.keep(source, options.mapping(), actor.username(), now);
                }
            });
            return new ImportJob(id, files, mapping, temporary, source, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException refused) {
            ImportJob.close(files);
            throw refused;
        }
    }

    private static MappingFile mapping(SourceFiles files, ImportOptions options) throws IOException {
        String text = options.mapping() == null ? files.text(MappingFile.NAME_IN_ZIP) : options.mapping();
        if (text == null) {
            if (!ImportTables.knowsAny(files.files())) {
                throw Rejection.invalid("import-nothing-known");
            }
            return null;
        }
        return MappingRefused.read(text, files.files());
    }

    /**
     * Asks a running import to stop; it does so within moments, and changes nothing then. One that has ended stays as it is.
     */
    public void stop(UUID importId, Actor actor) {
        requireAdministrator(actor);
        if (log.find(importId).isEmpty()) {
            throw Rejection.notFound("import-unknown");
        }
        log.askToStop(importId);
    }

    private Path received(InputStream upload, ImportFormat format) {
        Path file = null;
        try {
            file = Files.createTempFile("throughline-import-", format.suffix());
            copy(upload, file);
            return file;
        } catch (IOException e) {
            ImportJob.delete(file);
            throw new UncheckedIOException(e);
        } catch (Rejection tooLarge) {
            ImportJob.delete(file);
            throw tooLarge;
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

    /** How far it is, or what became of it, with its first lines. */
    public Optional<ImportReport> find(UUID importId) {
        return log.find(importId);
    }

    /** Why rows of it were set aside or taken otherwise than they stood, counted. */
    public List<ImportReport.ReasonCount> reasons(UUID importId) {
        return log.reasons(importId);
    }

    /** Earlier imports and the one that runs, newest first, without their single lines. */
    public Slice<ImportReport> list(Integer limit, String after) {
        return log.list(limit, after);
    }

    /** Every set-aside row and remark of an import as CSV: kind, file, line, reason, detail. */
    public String linesAsCsv(UUID importId) {
        return log.linesAsCsv(importId);
    }

    /** The import that is going on, in whichever program. */
    public Optional<ImportReport> running() {
        return log.running();
    }
}
