package org.throughline.migration.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskDates;
import org.throughline.engine.TaskProjection;
import org.throughline.migration.impact.DueDateInput;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.migration.impact.MigrationOutcome;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.migration.impact.MigrationRoute;
import org.throughline.migration.impact.MigrationRoutes;
import org.throughline.migration.impact.ReverseRoute;
import org.throughline.shared.Actor;

/**
 * Tries moves on running processes and takes each back before the next: no worker waits for it longer than one of them
 * takes.
 */
@Component
class DryRun {

    private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);

    /**
     * How long one transaction goes on trying before it is rolled back. Each try gives back the locks of its case; only
     * another deployment would have to wait so long.
     */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final RollbackTransaction rollback;
    private final MigrationPlans.MigrationPlansFactory factory;
    private final CaseMigration move;
    private final InstanceStates states;
    private final TaskProjection projection;
    private final Clock clock;

    DryRun(
            RollbackTransaction rollback,
            MigrationPlans.MigrationPlansFactory factory,
            CaseMigration move,
            InstanceStates states,
            TaskProjection projection,
            Clock clock) {
        this.rollback = rollback;
        this.factory = factory;
        this.move = move;
        this.states = states;
        this.projection = projection;
        this.clock = clock;
    }

    /** The routes from every version that something runs on. */
    MigrationRoutes routes(ImpactJob job) {
        if (job.deploymentId() == null && job.changed().isEmpty()) {
            return new MigrationRoutes(Map.of());
        }
        return run(job, plans -> {
            Map<String, MigrationRoute> routes = new LinkedHashMap<>();
            for (String process : plans.processKeys()) {
                String target = plans.target(process).orElseThrow();
                states.definitions(process).stream()
                        .filter(definition -> !definition.equals(target))
                        .forEach(definition -> routes.put(
                                definition, plans.route(definition, process).route()));
            }
            return new MigrationRoutes(routes);
        });
    }

    /** Adds the ways of those that go back as they came. */
    void addReverse(
            ImpactJob job, List<InstanceState> instances, Map<String, ReverseRoute> ways, MigrationRoutes routes) {
        if (ways.isEmpty()) {
            return;
        }
        Map<String, MigrationRoute> own = run(job, plans -> {
            Map<String, MigrationRoute> planned = new HashMap<>();
            instances.stream()
                    .filter(state -> ways.containsKey(state.processInstanceId()))
                    .forEach(state -> planned.put(
                            state.processInstanceId(),
                            plans.route(
                                            state.definitionId(),
                                            routes.of(state).to().key(),
                                            ways.get(state.processInstanceId()))
                                    .route()));
            return planned;
        });
        routes.add(ways, own);
    }

    /** What the redrawn table of due dates says; empty where it says nothing. */
    Map<DueDateInput, Optional<TaskDates>> answers(ImpactJob job, Set<DueDateInput> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        return run(job, plans -> {
            Map<DueDateInput, Optional<TaskDates>> answers = new HashMap<>();
            questions.forEach(question -> answers.put(question, answer(question)));
            return answers;
        });
    }

    private Optional<TaskDates> answer(DueDateInput question) {
        try {
            return Optional.of(rollback.runPart(
                    () -> projection.dates(question.taskKey(), question.priority(), question.riskLevel())));
        } catch (RuntimeException unanswered) {
            LOG.debug("No due date for {}", question, unanswered);
            return Optional.empty();
        }
    }

    /**
     * @param stop asked before each; true leaves out the rest
     * @return what came of each, by process; without those that somebody was just working on
     */
    Map<String, MigrationOutcome> tryAll(
            ImpactJob job, List<InstanceState> instances, MigrationRoutes routes, BooleanSupplier stop) {
        Map<String, MigrationOutcome> outcomes = new HashMap<>();
        List<InstanceState> left = new ArrayList<>(instances);
        while (!left.isEmpty() && !stop.getAsBoolean()) {
            run(job, plans -> {
                Instant end = clock.instant().plus(LONGEST);
                do {
                    InstanceState instanceState = left.remove(left.size() - 1);
                    String process = routes.of(instanceState).to().key();
                    tried(
                                    instanceState,
                                    plans.route(instanceState.definitionId(), process, routes.reverse(instanceState)))
                            .ifPresent(outcome -> outcomes.put(instanceState.processInstanceId(), outcome));
                } while (!left.isEmpty() && clock.instant().isBefore(end));
                return null;
            });
        }
        return outcomes;
    }

    private Optional<MigrationOutcome> tried(InstanceState instanceState, PlannedMigration planned) {
        MigrationRoute migrationRoute = planned.route();
        MigrationOutcome routed = MigrationOutcome.routed(instanceState, migrationRoute, instanceState.tasks());
        if (routed.refusal() != null) {
            return Optional.of(routed);
        }
        try {
            return Optional.of(rollback.runPart(() -> {
                move.move(instanceState.processInstanceId(), now -> planned, Actor.SYSTEM.username());
                InstanceState after = states.find(instanceState.processInstanceId());
                return MigrationOutcome.routed(
                        instanceState, migrationRoute, after == null ? List.of() : after.tasks());
            }));
        } catch (RuntimeException thrown) {
            MigrationRefusal migrationRefusal = MigrationRefusals.of(thrown, instanceState.processInstanceId());
            return migrationRefusal.code().equals(MigrationRefusal.BUSY)
                            || migrationRefusal.code().equals(MigrationRefusal.ENDED)
                    ? Optional.empty()
                    : Optional.of(MigrationOutcome.refused(instanceState, migrationRefusal));
        }
    }

    private <T> T run(ImpactJob job, Function<MigrationPlans, T> action) {
        return job.deploymentId() == null
                ? rollback.run(job.files(), deployment -> action.apply(factory.of(deployment, job.mappings())))
                : rollback.run(() -> action.apply(factory.of(job.deploymentId(), job.mappings())));
    }
}
