package org.throughline.migration.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.engine.ModelRefused;
import org.throughline.engine.Refusal;
import org.throughline.migration.ChangeSet;
import org.throughline.migration.domain.ImpactListRepository;
import org.throughline.migration.domain.ImpactRunRepository;
import org.throughline.migration.impact.ImpactStatistics;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.modelcheck.LostKnowledge;
import org.throughline.modelcheck.ModelKnowledge;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;

/** Computes effects beside the work of everybody else, one after the other. */
@Component
class ImpactRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactRunner.class);

    private final ChangedModels changed;
    private final ImpactCalculator computation;
    private final HistoryImpact past;
    private final FormImpact forms;
    private final DueDateImpact dates;
    private final LaterImpact later;
    private final OfferImpact offers;
    private final ModelKnowledge knowledge;
    private final ImpactRunRepository runs;
    private final ImpactListRepository listed;
    private final ImpactViewMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "effect");
        thread.setDaemon(true);
        return thread;
    });

    ImpactRunner(
            ChangedModels changed,
            ImpactCalculator computation,
            HistoryImpact past,
            FormImpact forms,
            DueDateImpact dates,
            LaterImpact later,
            OfferImpact offers,
            ModelKnowledge knowledge,
            ImpactRunRepository runs,
            ImpactListRepository listed,
            ImpactViewMapper mapper,
            TransactionTemplate transaction,
            Clock clock) {
        this.changed = changed;
        this.computation = computation;
        this.past = past;
        this.forms = forms;
        this.dates = dates;
        this.later = later;
        this.offers = offers;
        this.knowledge = knowledge;
        this.runs = runs;
        this.listed = listed;
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    void start(ChangeSet change, Map<String, Map<String, String>> mappings, Actor by) {
        UUID run = UUID.randomUUID();
        ImpactJob job = new ImpactJob(change.id(), run, changed.of(change), change.deploymentId(), mappings);
        transaction.executeWithoutResult(status -> runs.begin(change.id(), run, by.username(), clock.instant()));
        worker.execute(() -> run(job));
    }

    private void run(ImpactJob job) {
        ImpactProgress watch = new ImpactProgress(runs, job.redesign(), job.run(), clock);
        try {
            watch.requireGoingOn();
            KeptLists lists = new KeptLists(listed, job);
            ImpactStatistics impactStatistics = computation.compute(job, watch);
            ImpactSummary summary = ImpactSummary.of(
                    impactStatistics,
                    past.decisions(job, watch),
                    past.ways(job, watch),
                    forms.forms(job, lists, watch),
                    dates.dates(job, lists, watch),
                    later.effects(job, lists, watch),
                    offers.effects(job, lists, watch),
                    lost(job));
            finish(job, "DONE", null, mapper.write(summary));
        } catch (ImpactProgress.Stopped stopped) {
            LOG.debug("Effect of {} is stopped or begun anew", job.redesign());
        } catch (ModelRefused refused) {
            finish(job, "FAILED", models(refused), null);
        } catch (RuntimeException unexpected) {
            LOG.warn("The effect of {} could not be computed", job.redesign(), unexpected);
            finish(job, "FAILED", MigrationRefusal.of("computation"), null);
        }
    }

    /** By the tag of the language that its words are in. */
    private Map<String, List<LostKnowledge>> lost(ImpactJob job) {
        return Stream.of(Language.values())
                .collect(Collectors.toMap(Language::tag, language -> knowledge.lost(job.files(), language)));
    }

    private static MigrationRefusal models(ModelRefused refused) {
        Refusal first = refused.reasons().get(0).refusal();
        List<String> args = new ArrayList<>(List.of("message:refusal." + first.code()));
        args.addAll(first.args());
        return new MigrationRefusal("models", args);
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
