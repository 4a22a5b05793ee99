package org.throughline.migration.process;

import java.time.Clock;
import java.util.ArrayList;
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
import org.throughline.migration.domain.TransactionTimeoutRepository;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.migration.impact.ReverseRoute;
import org.throughline.migration.process.OfferTables.OfferTable;

/**
 * Moves the processes of a batch, each in a transaction of its own, and writes down what came of it. Nobody who works on a
 * case waits for more than its own move.
 */
@Component
class InstanceMigrator implements BatchedWork {

    /** Somebody at work on the case is done in a moment, and at the latest when all others of the portion are moved. */
    private static final int ATTEMPTS = 3;

    private static final String PATIENCE = "2s";

    private final CaseMigrationRepository moves;
    private final MigrationTargets targets;
    private final ChangeSets changes;
    private final CaseMigration move;
    private final RecordedMoves recorded;
    private final OpenTaskDates dates;
    private final OfferTables tables;
    private final OpenTaskOffers offers;
    private final TransactionTimeoutRepository locks;
    private final TransactionTemplate own;
    private final Clock clock;

    InstanceMigrator(
            CaseMigrationRepository moves,
            MigrationTargets targets,
            ChangeSets changes,
            CaseMigration move,
            RecordedMoves recorded,
            OpenTaskDates dates,
            OfferTables tables,
            OpenTaskOffers offers,
            TransactionTimeoutRepository locks,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.moves = moves;
        this.targets = targets;
        this.changes = changes;
        this.move = move;
        this.recorded = recorded;
        this.dates = dates;
        this.tables = tables;
        this.offers = offers;
        this.locks = locks;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Whom somebody is at work on goes to the end: nobody waits for them but themselves. */
    @Override
    public void carryOut(String batchId, List<String> processInstanceIds) {
        moves.ofBatch(batchId).ifPresent(started -> {
            Portion portion = portion(started);
            List<Item> left = moves.waiting(started.id(), processInstanceIds);
            for (int attempt = 1; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
                left = carryOut(portion, left, false);
            }
            carryOut(portion, left, true);
        });
    }

    private Portion portion(Move started) {
        return new Portion(
                started,
                SingletonSupplier.of(() -> targets.of(started.redesign(), changes.deploymentId(started.redesign()))),
                SingletonSupplier.of(() -> tables.of(started.redesign())),
                !changes.takenBack(started.redesign()).isEmpty());
    }

    /** @return those that somebody is at work on; none where it is their last chance */
    private List<Item> carryOut(Portion portion, List<Item> items, boolean last) {
        List<Item> busy = new ArrayList<>();
        for (Item item : items) {
            MigrationRefusal refusal = attempt(portion, item);
            if (refusal != null && isBusy(refusal) && !last) {
                busy.add(item);
            } else if (refusal != null) {
                fail(portion.move(), item, refusal);
            }
        }
        return busy;
    }

    private void fail(Move started, Item item, MigrationRefusal refusal) {
        own.executeWithoutResult(status -> moves.settle(
                started.id(), item.processInstanceId(), MigrationResult.FAILED, refusal.written(), clock.instant()));
    }

    private static boolean isBusy(MigrationRefusal migrationRefusal) {
        return migrationRefusal.code().equals(MigrationRefusal.BUSY);
    }

    /** @return null where it was moved */
    private MigrationRefusal attempt(Portion portion, Item item) {
        try {
            ProcessEngineContext.withNewProcessEngineContext(() -> {
                own.executeWithoutResult(status -> {
                    locks.waitAtMost(PATIENCE);
                    if (portion.move().datesOnly()) {
                        redate(portion.move(), item);
                    } else if (portion.move().offersOnly()) {
                        reoffer(portion, item);
                    } else {
                        move(portion, item);
                    }
                });
                return null;
            });
            return null;
        } catch (Exception thrown) {
            return MigrationRefusals.of(thrown, item.processInstanceId());
        }
    }

    private void move(Portion portion, Item item) {
        MovedPosition position = move.move(
                        item.processInstanceId(),
                        state -> route(portion, state, item),
                        portion.move().startedBy())
                .orElse(MovedPosition.UNMOVED);
        moves.settleMoved(portion.move().id(), item.processInstanceId(), position, clock.instant());
    }

    private void redate(Move started, Item item) {
        dates.count(item.processInstanceId(), changes.deploymentId(started.redesign()), started.startedBy());
        moves.settle(started.id(), item.processInstanceId(), MigrationResult.MOVED, null, clock.instant());
    }

    private void reoffer(Portion portion, Item item) {
        offers.decide(
                item.processInstanceId(), portion.tables().get(), portion.move().startedBy());
        moves.settle(portion.move().id(), item.processInstanceId(), MigrationResult.MOVED, null, clock.instant());
    }

    /** Null where it is there already. */
    private PlannedMigration route(Portion portion, InstanceState state, Item item) {
        MigrationPlans plans = portion.plans().get();
        String target =
                plans.target(item.processKey()).orElseThrow(() -> new MigrationRefused(MigrationRefusal.of("gone")));
        return state.definitionId().equals(target)
                ? null
                : plans.route(state.definitionId(), item.processKey(), reverse(portion, state));
    }

    private ReverseRoute reverse(Portion portion, InstanceState state) {
        return portion.takesBack() ? recorded.of(portion.move().redesign(), state) : ReverseRoute.NONE;
    }

    /** What is known of a move while some of its processes are moved. */
    private record Portion(
            Move move, Supplier<MigrationPlans> plans, Supplier<List<OfferTable>> tables, boolean takesBack) {}
}
