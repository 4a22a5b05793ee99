package org.throughline.migration.process;

import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelLibrary;
import org.throughline.migration.domain.LockTimeoutRepository;

/**
 * Deploys a redesign in a transaction that is rolled back, and lets something be tried with it meanwhile. Nobody else
 * sees it. Whoever acts on it must be done within seconds: publishing waits for it. Locks are waited for long by somebody
 * who is publishing, shortly beside somebody who is at work on a case.
 */
@Component
class RollbackTransaction {

    private final ModelLibrary library;
    private final LockTimeoutRepository locks;
    private final TransactionTemplate whole;
    private final TransactionTemplate act;

    RollbackTransaction(ModelLibrary library, LockTimeoutRepository locks, PlatformTransactionManager transactions) {
        this.library = library;
        this.locks = locks;
        this.whole = new TransactionTemplate(transactions);
        this.whole.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.act = new TransactionTemplate(transactions);
        this.act.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param play gets the id of the rehearsed deployment */
    <T> T play(List<ModelFile> files, Function<String, T> play) {
        return rolledBack(() -> {
            locks.waitAtMost("30s");
            String deployment = library.deploy("rehearsal", files);
            Runnable eviction = library.eviction(deployment);
            try {
                locks.waitAtMost("250ms");
                return play.apply(deployment);
            } finally {
                eviction.run();
            }
        });
    }

    /** The same without deploying anything. */
    <T> T playWithout(java.util.function.Supplier<T> play) {
        return rolledBack(play);
    }

    /** Undoes this part alone, and gives its locks back. */
    <T> T undone(java.util.function.Supplier<T> part) {
        return act.execute(status -> {
            status.setRollbackOnly();
            return part.get();
        });
    }

    private <T> T rolledBack(java.util.function.Supplier<T> play) {
        try {
            return ProcessEngineContext.withNewProcessEngineContext(() -> whole.execute(status -> {
                status.setRollbackOnly();
                locks.waitAtMost("250ms");
                return play.get();
            }));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
