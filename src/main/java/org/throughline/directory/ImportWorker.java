package org.throughline.directory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.directory.ImportState.ImportStage;
import org.throughline.directory.domain.EntryRepository;
import org.throughline.directory.domain.ImportChangeRepository;
import org.throughline.directory.domain.ImportRepository;
import org.throughline.directory.domain.KeptFieldRepository;
import org.throughline.directory.domain.StagingRepository;
import org.throughline.shared.Rejection;

/** Carries out imports, each in one transaction, beside the work of everybody else. */
@Component
class ImportWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int LAST_SECONDS = 10;

    private final StagingRepository staging;
    private final KeptFieldRepository kept;
    private final ImportChangeRepository changes;
    private final EntryRepository entries;
    private final ImportRepository log;
    private final TransactionTemplate transaction;
    /** Seen by others at once, and kept whatever becomes of the import. */
    private final TransactionTemplate beside;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        return thread;
    });

    ImportWorker(
            StagingRepository staging,
            KeptFieldRepository kept,
            ImportChangeRepository changes,
            EntryRepository entries,
            ImportRepository log,
            PlatformTransactionManager transactions) {
        this.staging = staging;
        this.kept = kept;
        this.changes = changes;
        this.entries = entries;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Returns at once. */
    void begin(ImportJob job) {
        worker.execute(() -> runUnattended(job));
    }

    private void runUnattended(ImportJob job) {
        try {
            run(job);
        } catch (Rejection | ImportProgress.ImportStopped recorded) {
            LOG.info("The import {} ended: {}", job.id(), recorded.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("The import {} broke", job.id(), broken);
        }
    }

    /** Until it has ended, and is recorded as it did. */
    void run(ImportJob job) {
        try (job) {
            transaction.executeWithoutResult(status -> {
                ImportReport report = take(job);
                if (job.options().dryRun()) {
                    status.setRollbackOnly();
                    beside.executeWithoutResult(apart -> log.keep(report));
                } else {
                    log.keep(report);
                }
            });
        } catch (ImportProgress.ImportStopped stopped) {
            end(job, ImportStage.STOPPED, null);
            throw stopped;
        } catch (Rejection refused) {
            end(job, ImportStage.FAILED, refused.code());
            throw refused;
        } catch (RuntimeException | Error broken) {
            end(job, ImportStage.FAILED, "import-broken");
            throw broken;
        }
    }

    private void end(ImportJob job, ImportStage stage, String failure) {
        beside.executeWithoutResult(status -> log.end(job.id(), stage, failure));
    }

    private ImportReport take(ImportJob job) {
        staging.lock();
        ImportProgress progress = new ImportProgress(
                (table, rows) -> Boolean.TRUE.equals(beside.execute(status -> log.progress(job.id(), table, rows))));
        ImportRun run = new ImportRun(staging, job.source());
        new ImportTables(run, progress).take(job.files().files(), job.mapping());
        ImportMerge merge =
                new ImportMerge(staging, kept, new ImportHistory(changes, job), job.source(), run, progress);
        ImportReport.Vanished vanished = merge.merge(job.options().vanished());
        if (!job.options().dryRun()) {
            progress.began("entries", 0);
            entries.refreshTouched(rows -> progress.at("entries", rows));
        }
        return new ImportReport(
                job.id(),
                job.source(),
                null,
                null,
                job.options(),
                ImportState.DONE,
                vanished,
                merge.offered(),
                merge.tables(),
                run.setAside(),
                run.remarks());
    }

    /** What is not done by then is rolled back with its connection, and recorded as interrupted by who asks next. */
    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
    }
}
