package org.throughline.migration.process;

import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.engine.BatchedWork;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.ChangeSets;
import org.throughline.migration.domain.CaseMigrationRepository;
import org.throughline.migration.domain.CaseMigrationRepository.Item;
import org.throughline.migration.domain.CaseMigrationRepository.Move;
import org.throughline.migration.impact.MigrationRefusal;

/** Moves one process of a batch in a transaction of its own, and writes down what came of it. */
@Component
class InstanceMigrator implements BatchedWork {

    /** Somebody at work on the case is done in a moment. */
    private static final int ATTEMPTS = 3;

    private final CaseMigrationRepository moves;
    private final MigrationTargets targets;
    private final ChangeSets changes;
    private final CaseMigration move;
    private final RuntimeService runtime;
    private final TransactionTemplate own;
    private final Clock clock;

    InstanceMigrator(
            CaseMigrationRepository moves,
            MigrationTargets targets,
            ChangeSets changes,
            CaseMigration move,
            RuntimeService runtime,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.moves = moves;
        this.targets = targets;
        this.changes = changes;
        this.move = move;
        this.runtime = runtime;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public void carryOut(String batchId, String processInstanceId) {
        Move started = moves.ofBatch(batchId).orElse(null);
        Item item = started == null
                ? null
                : moves.item(started.id(), processInstanceId).orElse(null);
        if (item == null) {
            return;
        }
        MigrationRefusal migrationRefusal = MigrationRefusal.of(MigrationRefusal.BUSY);
        for (int attempt = 0; attempt < ATTEMPTS && migrationRefusal != null && isBusy(migrationRefusal); attempt++) {
            migrationRefusal = attempt(started, item);
        }
        if (migrationRefusal != null) {
            String reason = migrationRefusal.written();
            own.executeWithoutResult(status ->
                    moves.settle(started.id(), processInstanceId, MigrationResult.FAILED, reason, clock.instant()));
        }
    }

    private static boolean isBusy(MigrationRefusal migrationRefusal) {
        return migrationRefusal.code().equals(MigrationRefusal.BUSY);
    }

    /** @return null where it was moved */
    private MigrationRefusal attempt(Move started, Item item) {
        try {
            ProcessEngineContext.withNewProcessEngineContext(() -> {
                PlannedMigration planned = route(started, item);
                own.executeWithoutResult(status -> {
                    if (planned != null) {
                        move.move(item.processInstanceId(), planned, started.startedBy())
                                .ifPresent(position ->
                                        moves.keepPosition(started.id(), item.processInstanceId(), position));
                    }
                    moves.settle(started.id(), item.processInstanceId(), MigrationResult.MOVED, null, clock.instant());
                });
                return null;
            });
            return null;
        } catch (Exception thrown) {
            return MigrationRefusals.of(thrown, item.processInstanceId());
        }
    }

    /** Null where it is there already. */
    private PlannedMigration route(Move started, Item item) {
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processInstanceId(item.processInstanceId())
                .singleResult();
        if (process == null) {
            throw new MigrationRefused(MigrationRefusal.of(MigrationRefusal.ENDED));
        }
        String deployment = changes.deploymentId(started.redesign());
        MigrationPlans migrationPlans = targets.of(started.redesign(), deployment);
        String target = migrationPlans
                .target(item.processKey())
                .orElseThrow(() -> new MigrationRefused(MigrationRefusal.of("gone")));
        String present = process.getProcessDefinitionId();
        return present.equals(target) ? null : migrationPlans.route(present, item.processKey());
    }
}
