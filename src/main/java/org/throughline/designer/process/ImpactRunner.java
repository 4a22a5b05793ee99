package org.throughline.designer.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.designer.DraftView;
import org.throughline.designer.RedesignView;
import org.throughline.designer.Redesigns;
import org.throughline.designer.domain.ImpactRunRepository;
import org.throughline.designer.effect.ImpactStatistics;
import org.throughline.designer.effect.MigrationRefusal;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused;
import org.throughline.shared.Actor;

/** Computes effects beside the work of everybody else, one after the other. */
@Component
class ImpactRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactRunner.class);

    private final Redesigns redesigns;
    private final ModelLibrary library;
    private final ImpactCalculator computation;
    private final HistoryImpact past;
    private final ImpactRunRepository runs;
    private final ImpactViewMapper telling;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "effect");
        thread.setDaemon(true);
        return thread;
    });

    ImpactRunner(
            Redesigns redesigns,
            ModelLibrary library,
            ImpactCalculator computation,
            HistoryImpact past,
            ImpactRunRepository runs,
            ImpactViewMapper telling,
            TransactionTemplate transaction,
            Clock clock) {
        this.redesigns = redesigns;
        this.library = library;
        this.computation = computation;
        this.past = past;
        this.runs = runs;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    void start(RedesignView redesign, Map<String, Map<String, String>> mappings, Actor by) {
        UUID run = UUID.randomUUID();
        List<ImpactJob.Changed> changed = redesign.drafts().stream()
                .map(draft -> changed(redesign, draft))
                .filter(Objects::nonNull)
                .toList();
        ImpactJob job = new ImpactJob(redesign.id(), run, changed, redesign.deploymentId(), mappings);
        transaction.executeWithoutResult(status -> runs.begin(redesign.id(), run, by.username(), clock.instant()));
        worker.execute(() -> run(job));
    }

    /** Null for a model that is as it is published; once the redesign is published itself, all of it counts. */
    private ImpactJob.Changed changed(RedesignView redesign, DraftView draft) {
        String content =
                redesigns.drafted(redesign.id(), draft.kind(), draft.key()).orElse("");
        boolean same = redesign.deploymentId() == null
                && library.newest(draft.kind(), draft.key())
                        .filter(newest -> library.content(newest).equals(content))
                        .isPresent();
        return same
                ? null
                : new ImpactJob.Changed(
                        draft.kind(), draft.key(), draft.name(), new ModelFile(draft.resource(), content));
    }

    private void run(ImpactJob job) {
        ImpactProgress watch = new ImpactProgress(runs, job.redesign(), job.run(), clock);
        try {
            watch.requireGoingOn();
            ImpactStatistics impactStatistics = computation.compute(job, watch);
            ImpactSummary summary =
                    ImpactSummary.of(impactStatistics, past.decisions(job, watch), past.ways(job, watch));
            finish(job, "DONE", null, telling.write(summary));
        } catch (ImpactProgress.Stopped stopped) {
            LOG.debug("Effect of {} is stopped or begun anew", job.redesign());
        } catch (ModelRefused refused) {
            String reasons =
                    refused.reasons().isEmpty() ? "" : refused.reasons().get(0).message();
            finish(job, "FAILED", MigrationRefusal.of("models", reasons), null);
        } catch (RuntimeException unexpected) {
            LOG.warn("The effect of {} could not be computed", job.redesign(), unexpected);
            finish(job, "FAILED", MigrationRefusal.of("computation"), null);
        }
    }

    private void finish(ImpactJob job, String progress, MigrationRefusal problem, String summary) {
        runs.finish(
                job.redesign(),
                job.run(),
                progress,
                problem == null ? null : problem.written(),
                summary,
                clock.instant());
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
