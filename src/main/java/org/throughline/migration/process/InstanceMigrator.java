package org.throughline.migration.process;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import org.throughline.engine.BatchedWork;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.ChangeSets;
import org.throughline.migration.domain.CaseMigrationRepository;
import org.throughline.migration.domain.CaseMigrationRepository.Item;
import org.throughline.migration.domain.CaseMigrationRepository.Move;
import org.throughline.migration.domain.MovedPosition;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.MigrationRefusal;

/**
 * Moves the processes of a batch, each in a transaction of its own, and writes down what came of it. Nobody who works on a
 * case waits for more than its own move.
 */
@Component
class InstanceMigrator implements BatchedWork {

    /** Somebody at work on the case is done in a moment. */
    private static final int ATTEMPTS = 3;

    private final CaseMigrationRepository moves;
    private final MigrationTargets targets;
    private final ChangeSets changes;
    private final CaseMigration move;
    private final RecordedMoves recorded;
    private final OpenTaskDates dates;
    private final TransactionTemplate own;
    private final Clock clock;

    InstanceMigrator(
            CaseMigrationRepository moves,
            MigrationTargets targets,
            ChangeSets changes,
            CaseMigration move,
            RecordedMoves recorded,
            OpenTaskDates dates,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.moves = moves;
        this.targets = targets;
        this.changes = changes;
        this.move = move;
        this.recorded = recorded;
        this.dates = dates;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public void carryOut(String batchId, List<String> processInstanceIds) {
        moves.ofBatch(batchId).ifPresent(started -> {
            Supplier<MigrationPlans> plans = SingletonSupplier.of(() -> plans(started));
            moves.waiting(started.id(), processInstanceIds).forEach(item -> carryOut(started, plans, item));
        });
    }

    private MigrationPlans plans(Move started) {
        return targets.of(started.redesign(), changes.deploymentId(started.redesign()));
    }

    private void carryOut(Move started, Supplier<MigrationPlans> plans, Item item) {
        MigrationRefusal migrationRefusal = MigrationRefusal.of(MigrationRefusal.BUSY);
        for (int attempt = 0; attempt < ATTEMPTS && migrationRefusal != null && isBusy(migrationRefusal); attempt++) {
            migrationRefusal = attempt(started, plans, item);
        }
        if (migrationRefusal != null) {
            String reason = migrationRefusal.written();
            own.executeWithoutResult(status -> moves.settle(
                    started.id(), item.processInstanceId(), MigrationResult.FAILED, reason, clock.instant()));
        }
    }

    private static boolean isBusy(MigrationRefusal migrationRefusal) {
        return migrationRefusal.code().equals(MigrationRefusal.BUSY);
    }

    /** @return null where it was moved */
    private MigrationRefusal attempt(Move started, Supplier<MigrationPlans> plans, Item item) {
        try {
            ProcessEngineContext.withNewProcessEngineContext(() -> {
                if (started.datesOnly()) {
                    own.executeWithoutResult(status -> redate(started, item));
                    return null;
                }
                own.executeWithoutResult(status -> {
                    MovedPosition position = move.move(
                                    item.processInstanceId(),
                                    state -> route(started, plans.get(), state, item),
                                    started.startedBy())
                            .orElse(MovedPosition.UNMOVED);
                    moves.keepPosition(started.id(), item.processInstanceId(), position);
                    moves.settle(started.id(), item.processInstanceId(), MigrationResult.MOVED, null, clock.instant());
                });
                return null;
            });
            return null;
        } catch (Exception thrown) {
            return MigrationRefusals.of(thrown, item.processInstanceId());
        }
    }

    private void redate(Move started, Item item) {
        dates.count(item.processInstanceId(), changes.deploymentId(started.redesign()), started.startedBy());
        moves.settle(started.id(), item.processInstanceId(), MigrationResult.MOVED, null, clock.instant());
    }

    /** Null where it is there already. */
    private PlannedMigration route(Move started, MigrationPlans plans, InstanceState state, Item item) {
        String target =
                plans.target(item.processKey()).orElseThrow(() -> new MigrationRefused(MigrationRefusal.of("gone")));
        return state.definitionId().equals(target)
                ? null
                : plans.route(state.definitionId(), item.processKey(), recorded.of(started.redesign(), state));
    }
}
