package org.throughline.migration.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.engine.TaskProjection;
import org.throughline.engine.UserTaskDefinition;
import org.throughline.migration.EventTimerEffect;
import org.throughline.migration.ImpactAnalysis.TaskEffect;
import org.throughline.migration.domain.ImpactCaseRepository;
import org.throughline.migration.impact.BulkTaskProjection;
import org.throughline.migration.impact.CaseFlagsReader;
import org.throughline.migration.impact.DueDateInput;
import org.throughline.migration.impact.EventTimerDifferences;
import org.throughline.migration.impact.ImpactStatistics;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.migration.impact.MigrationOutcome;
import org.throughline.migration.impact.MigrationRoute;
import org.throughline.migration.impact.MigrationRoutes;
import org.throughline.migration.impact.Remainder;
import org.throughline.migration.impact.ReverseRoute;
import org.throughline.migration.impact.TaskDifferences;
import org.throughline.migration.impact.TaskFlags;

/**
 * Works out what becomes of every running process: reads where they stand, tries some of each kind, predicts the rest
 * by the same rules, and tries each where the rules do not reach.
 */
@Component
class ImpactCalculator {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactCalculator.class);

    private static final int PORTION = 1000;

    /** Trying one by one ends after so long; the rest is projected from similar ones. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DryRun dryRun;
    private final GroupDryRun groups;
    private final InstanceStates states;
    private final RecordedMoves recorded;
    private final CaseFlagsReader flagsReading;
    private final TaskProjection projection;
    private final ImpactCaseRepository records;
    private final Clock clock;

    ImpactCalculator(
            DryRun dryRun,
            GroupDryRun groups,
            InstanceStates states,
            RecordedMoves recorded,
            CaseFlagsReader flagsReading,
            TaskProjection projection,
            ImpactCaseRepository records,
            Clock clock) {
        this.dryRun = dryRun;
        this.groups = groups;
        this.states = states;
        this.recorded = recorded;
        this.flagsReading = flagsReading;
        this.projection = projection;
        this.records = records;
        this.clock = clock;
    }

    ImpactStatistics compute(ImpactJob job, ImpactProgress watch) {
        long begun = clock.millis();
        MigrationRoutes routes = dryRun.routes(job);
        ImpactStatistics impactStatistics = new ImpactStatistics();
        routes.all().forEach(migrationRoute -> impactStatistics.process(migrationRoute.to()));
        List<InstanceStates.InstanceHead> heads = states.heads(routes.definitions());
        watch.add(heads.size());
        List<InstanceState> instances = new ArrayList<>();
        Map<String, TaskFlags> flags = new HashMap<>();
        Map<String, List<EventTimer>> waiting = new HashMap<>();
        for (List<InstanceStates.InstanceHead> portion : portions(heads)) {
            List<InstanceState> read = states.states(portion);
            instances.addAll(read);
            dryRun.addReverse(job, read, recorded.of(job.redesign(), read), routes);
            flags.putAll(flags(read, routes));
            waiting.putAll(states.eventTimers(read));
            watch.requireGoingOn();
        }
        long read = clock.millis();
        GroupDryRun.Verdicts verdicts = groups.judge(job, instances, routes, watch::isStopped);
        long tried = clock.millis();
        Projections projections = project(job, instances, routes, flags, verdicts);
        projections.tried().putAll(dryRun.tryAll(job, projections.unpredicted(), routes, patience(watch)));
        long projected = clock.millis();
        recordOutcomes(job, instances, routes, projections, waiting, impactStatistics, watch);
        LOG.info(
                "Effect of {}: {} processes read in {} ms, samples tried in {} ms, {} tried one by one in {} ms, kept in {} ms",
                job.redesign(),
                instances.size(),
                read - begun,
                tried - read,
                projections.unpredicted().size(),
                projected - tried,
                clock.millis() - projected);
        return impactStatistics;
    }

    private BooleanSupplier patience(ImpactProgress watch) {
        Instant end = clock.instant().plus(PATIENCE);
        return () -> watch.isStopped() || clock.instant().isAfter(end);
    }

    private Map<String, TaskFlags> flags(List<InstanceState> instances, MigrationRoutes routes) {
        List<String> asked = instances.stream()
                .filter(instanceState -> !instanceState.tasks().isEmpty())
                .map(InstanceState::processInstanceId)
                .toList();
        Set<String> own = routes.all().stream()
                .flatMap(migrationRoute -> migrationRoute.to().userTasks().values().stream())
                .flatMap(ImpactCalculator::variables)
                .collect(Collectors.toSet());
        return flagsReading.of(asked, own);
    }

    private static Stream<String> variables(UserTaskDefinition userTaskDefinition) {
        return Stream.of(
                        Optional.ofNullable(userTaskDefinition.teamFrom()),
                        Optional.ofNullable(userTaskDefinition.dueFrom()))
                .flatMap(Optional::stream);
    }

    private Projections project(
            ImpactJob job,
            List<InstanceState> instances,
            MigrationRoutes routes,
            Map<String, TaskFlags> flags,
            GroupDryRun.Verdicts verdicts) {
        Set<DueDateInput> questions = new HashSet<>();
        instances.forEach(instanceState -> questions.addAll(BulkTaskProjection.questions(
                instanceState, routes.of(instanceState), flags.getOrDefault(key(instanceState), TaskFlags.NONE))));
        BulkTaskProjection bulkTaskProjection =
                new BulkTaskProjection(projection, dryRun.answers(job, questions), clock.instant());
        Map<String, MigrationOutcome> predicted = new HashMap<>();
        List<InstanceState> unpredicted = new ArrayList<>();
        for (InstanceState instanceState : instances) {
            MigrationRoute migrationRoute = routes.of(instanceState);
            MigrationOutcome routed = MigrationOutcome.routed(instanceState, migrationRoute, instanceState.tasks());
            if (routed.refusal() != null) {
                predicted.put(key(instanceState), routed);
            } else if (verdicts.refused().containsKey(routes.group(instanceState))) {
                predicted.put(
                        key(instanceState),
                        MigrationOutcome.refused(
                                instanceState, verdicts.refused().get(routes.group(instanceState))));
            } else {
                boolean begun = instanceState.steps().stream().anyMatch(migrationRoute.begun()::containsKey);
                boolean restored = routes.reverse(instanceState).isRecorded();
                Optional<MigrationOutcome> outcome =
                        begun || restored || verdicts.mixed().contains(routes.group(instanceState))
                                ? Optional.empty()
                                : bulkTaskProjection
                                        .tasks(
                                                instanceState,
                                                migrationRoute,
                                                flags.getOrDefault(key(instanceState), TaskFlags.NONE))
                                        .map(tasks -> MigrationOutcome.routed(instanceState, migrationRoute, tasks));
                outcome.ifPresentOrElse(
                        migrationOutcome -> predicted.put(key(instanceState), migrationOutcome),
                        () -> unpredicted.add(instanceState));
            }
        }
        return new Projections(predicted, unpredicted);
    }

    private void recordOutcomes(
            ImpactJob job,
            List<InstanceState> instances,
            MigrationRoutes routes,
            Projections projections,
            Map<String, List<EventTimer>> waiting,
            ImpactStatistics impactStatistics,
            ImpactProgress watch) {
        for (List<InstanceState> portion : portions(instances)) {
            List<ImpactCaseRepository.ImpactCaseRow> rows = new ArrayList<>();
            for (InstanceState instanceState : portion) {
                MigrationRoute migrationRoute = routes.of(instanceState);
                MigrationOutcome migrationOutcome = projections
                        .tried()
                        .getOrDefault(
                                key(instanceState),
                                MigrationOutcome.routed(instanceState, migrationRoute, instanceState.tasks()));
                List<TaskEffect> tasks = TaskDifferences.between(instanceState.tasks(), migrationOutcome.tasks());
                List<EventTimerEffect> timers = migrationOutcome.refusal() != null
                        ? List.of()
                        : EventTimerDifferences.of(
                                instanceState, waiting.getOrDefault(key(instanceState), List.of()), migrationRoute);
                impactStatistics.count(instanceState, migrationRoute, migrationOutcome, tasks, timers);
                rows.add(ImpactCaseRecorder.row(
                        instanceState,
                        migrationRoute,
                        migrationOutcome,
                        tasks,
                        timers,
                        remains(instanceState, routes, migrationOutcome)));
            }
            watch.requireGoingOn();
            if (!records.add(job.redesign(), job.run(), rows)) {
                throw new ImpactProgress.Stopped();
            }
            watch.done(portion.size());
        }
    }

    private static List<Remainder> remains(InstanceState state, MigrationRoutes routes, MigrationOutcome outcome) {
        ReverseRoute way = routes.reverse(state);
        return outcome.refusal() == null ? way.remains(state, outcome.tasks()) : way.remains();
    }

    private static String key(InstanceState instanceState) {
        return instanceState.processInstanceId();
    }

    private static <T> List<List<T>> portions(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            portions.add(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
        return portions;
    }

    /** @param tried the projection of each; @param unpredicted what has to be tried one by one */
    private record Projections(Map<String, MigrationOutcome> tried, List<InstanceState> unpredicted) {}
}
