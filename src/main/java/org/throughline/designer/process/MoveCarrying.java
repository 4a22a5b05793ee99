package org.throughline.designer.process;

import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.designer.Moves.Result;
import org.throughline.designer.domain.CaseMoves;
import org.throughline.designer.domain.CaseMoves.Item;
import org.throughline.designer.domain.CaseMoves.Move;
import org.throughline.designer.domain.RedesignTable;
import org.throughline.designer.effect.Refusal;

/** Moves one process of a batch in a transaction of its own, and writes down what came of it. */
@Component
class MoveCarrying {

    /** Somebody at work on the case is done in a moment. */
    private static final int ATTEMPTS = 3;

    private final CaseMoves moves;
    private final MoveTargets targets;
    private final RedesignTable redesigns;
    private final CaseMove move;
    private final RuntimeService runtime;
    private final TransactionTemplate own;
    private final Clock clock;

    MoveCarrying(
            CaseMoves moves,
            MoveTargets targets,
            RedesignTable redesigns,
            CaseMove move,
            RuntimeService runtime,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.moves = moves;
        this.targets = targets;
        this.redesigns = redesigns;
        this.move = move;
        this.runtime = runtime;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void carryOut(String batchId, String processInstanceId) {
        Move started = moves.ofBatch(batchId).orElse(null);
        Item item = started == null
                ? null
                : moves.item(started.id(), processInstanceId).orElse(null);
        if (item == null) {
            return;
        }
        Refusal refusal = Refusal.of(Refusal.BUSY);
        for (int attempt = 0; attempt < ATTEMPTS && refusal != null && isBusy(refusal); attempt++) {
            refusal = attempt(started, item);
        }
        if (refusal != null) {
            String reason = refusal.written();
            own.executeWithoutResult(
                    status -> moves.settle(started.id(), processInstanceId, Result.FAILED, reason, clock.instant()));
        }
    }

    private static boolean isBusy(Refusal refusal) {
        return refusal.code().equals(Refusal.BUSY);
    }

    /** @return null where it was moved */
    private Refusal attempt(Move started, Item item) {
        try {
            ProcessEngineContext.withNewProcessEngineContext(() -> {
                PlannedRoute planned = route(started, item);
                own.executeWithoutResult(status -> {
                    if (planned != null) {
                        move.move(item.processInstanceId(), planned, started.startedBy());
                    }
                    moves.settle(started.id(), item.processInstanceId(), Result.MOVED, null, clock.instant());
                });
                return null;
            });
            return null;
        } catch (Exception thrown) {
            return Refusals.of(thrown, item.processInstanceId());
        }
    }

    /** Null where it is there already. */
    private PlannedRoute route(Move started, Item item) {
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processInstanceId(item.processInstanceId())
                .singleResult();
        if (process == null) {
            throw new MoveRefused(Refusal.of(Refusal.ENDED));
        }
        String deployment = redesigns.require(started.redesign()).deploymentId();
        Scene scene = targets.of(started.redesign(), deployment);
        String target = scene.target(item.processKey()).orElseThrow(() -> new MoveRefused(Refusal.of("gone")));
        String present = process.getProcessDefinitionId();
        return present.equals(target) ? null : scene.route(present, item.processKey());
    }
}
