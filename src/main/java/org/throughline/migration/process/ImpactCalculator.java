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
import org.throughline.engine.TaskProjection;
import org.throughline.engine.UserTaskDefinition;
import org.throughline.migration.ImpactAnalysis.TaskEffect;
import org.throughline.migration.domain.ImpactCaseRepository;
import org.throughline.migration.impact.BulkTaskProjection;
import org.throughline.migration.impact.CaseFlagsReader;
import org.throughline.migration.impact.DueDateInput;
import org.throughline.migration.impact.ImpactStatistics;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.migration.impact.MigrationOutcome;
import org.throughline.migration.impact.MigrationRoute;
import org.throughline.migration.impact.TaskDifferences;
import org.throughline.migration.impact.TaskFlags;

/**
 * Works out what becomes of every running process: reads where they stand, tries some of each kind, foretells the rest
 * by the same rules, and tries each where the rules do not reach.
 */
@Component
class ImpactCalculator {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactCalculator.class);

    private static final int PORTION = 1000;

    /** Trying one by one ends after so long; the rest is told by what is known of its like. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DryRun dryRun;
    private final GroupDryRun groups;
    private final InstanceStates states;
    private final CaseFlagsReader flagsReading;
    private final TaskProjection outlook;
    private final ImpactCaseRepository records;
    private final Clock clock;

    ImpactCalculator(
            DryRun dryRun,
            GroupDryRun groups,
            InstanceStates states,
            CaseFlagsReader flagsReading,
            TaskProjection outlook,
            ImpactCaseRepository records,
            Clock clock) {
        this.dryRun = dryRun;
        this.groups = groups;
        this.states = states;
        this.flagsReading = flagsReading;
        this.outlook = outlook;
        this.records = records;
        this.clock = clock;
    }

    ImpactStatistics compute(ImpactJob job, ImpactProgress watch) {
        long begun = clock.millis();
        Map<String, MigrationRoute> routes = dryRun.routes(job);
        ImpactStatistics impactStatistics = new ImpactStatistics();
        routes.values().forEach(migrationRoute -> impactStatistics.process(migrationRoute.to()));
        List<InstanceStates.Head> heads = states.heads(routes.keySet());
        watch.add(heads.size());
        List<InstanceState> standings = new ArrayList<>();
        Map<String, TaskFlags> flags = new HashMap<>();
        for (List<InstanceStates.Head> portion : portions(heads)) {
            List<InstanceState> read = states.states(portion);
            standings.addAll(read);
            flags.putAll(flags(read, routes));
            watch.requireGoingOn();
        }
        long read = clock.millis();
        GroupDryRun.Verdicts verdicts = groups.judge(job, standings, routes, watch::isStopped);
        long tried = clock.millis();
        Projections projections = project(job, standings, routes, flags, verdicts);
        projections.tried().putAll(dryRun.tryAll(job, projections.unpredicted(), routes, patience(watch)));
        long told = clock.millis();
        recordOutcomes(job, standings, routes, projections, impactStatistics, watch);
        LOG.info(
                "Effect of {}: {} processes read in {} ms, samples tried in {} ms, {} tried one by one in {} ms, kept in {} ms",
                job.redesign(),
                standings.size(),
                read - begun,
                tried - read,
                projections.unpredicted().size(),
                told - tried,
                clock.millis() - told);
        return impactStatistics;
    }

    private BooleanSupplier patience(ImpactProgress watch) {
        Instant end = clock.instant().plus(PATIENCE);
        return () -> watch.isStopped() || clock.instant().isAfter(end);
    }

    private Map<String, TaskFlags> flags(List<InstanceState> standings, Map<String, MigrationRoute> routes) {
        List<String> asked = standings.stream()
                .filter(instanceState -> !instanceState.tasks().isEmpty())
                .map(InstanceState::processInstanceId)
                .toList();
        Set<String> own = routes.values().stream()
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
            List<InstanceState> standings,
            Map<String, MigrationRoute> routes,
            Map<String, TaskFlags> flags,
            GroupDryRun.Verdicts verdicts) {
        Set<DueDateInput> questions = new HashSet<>();
        standings.forEach(instanceState -> questions.addAll(BulkTaskProjection.questions(
                instanceState,
                routes.get(instanceState.definitionId()),
                flags.getOrDefault(key(instanceState), TaskFlags.NONE))));
        BulkTaskProjection bulkTaskProjection = new BulkTaskProjection(outlook, dryRun.answers(job, questions));
        Map<String, MigrationOutcome> told = new HashMap<>();
        List<InstanceState> unpredicted = new ArrayList<>();
        for (InstanceState instanceState : standings) {
            MigrationRoute migrationRoute = routes.get(instanceState.definitionId());
            MigrationOutcome routed = MigrationOutcome.routed(instanceState, migrationRoute, instanceState.tasks());
            if (routed.refusal() != null) {
                told.put(key(instanceState), routed);
            } else if (verdicts.refused().containsKey(instanceState.group())) {
                told.put(
                        key(instanceState),
                        MigrationOutcome.refused(
                                instanceState, verdicts.refused().get(instanceState.group())));
            } else {
                boolean begun = instanceState.steps().stream().anyMatch(migrationRoute.begun()::containsKey);
                Optional<MigrationOutcome> predicted = begun || verdicts.mixed().contains(instanceState.group())
                        ? Optional.empty()
                        : bulkTaskProjection
                                .tasks(
                                        instanceState,
                                        migrationRoute,
                                        flags.getOrDefault(key(instanceState), TaskFlags.NONE))
                                .map(tasks -> MigrationOutcome.routed(instanceState, migrationRoute, tasks));
                predicted.ifPresentOrElse(
                        migrationOutcome -> told.put(key(instanceState), migrationOutcome),
                        () -> unpredicted.add(instanceState));
            }
        }
        return new Projections(told, unpredicted);
    }

    private void recordOutcomes(
            ImpactJob job,
            List<InstanceState> standings,
            Map<String, MigrationRoute> routes,
            Projections projections,
            ImpactStatistics impactStatistics,
            ImpactProgress watch) {
        for (List<InstanceState> portion : portions(standings)) {
            List<ImpactCaseRepository.ImpactCaseRow> rows = new ArrayList<>();
            for (InstanceState instanceState : portion) {
                MigrationRoute migrationRoute = routes.get(instanceState.definitionId());
                MigrationOutcome migrationOutcome = projections
                        .tried()
                        .getOrDefault(
                                key(instanceState),
                                MigrationOutcome.routed(instanceState, migrationRoute, instanceState.tasks()));
                List<TaskEffect> tasks = TaskDifferences.between(instanceState.tasks(), migrationOutcome.tasks());
                impactStatistics.count(instanceState, migrationRoute, migrationOutcome, tasks);
                rows.add(ImpactCaseRecorder.row(instanceState, migrationRoute, migrationOutcome, tasks));
            }
            watch.requireGoingOn();
            if (!records.add(job.redesign(), job.run(), rows)) {
                throw new ImpactProgress.Stopped();
            }
            watch.done(portion.size());
        }
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

    /** @param tried what is told of each; @param untold what has to be tried one by one */
    private record Projections(Map<String, MigrationOutcome> tried, List<InstanceState> unpredicted) {}
}
