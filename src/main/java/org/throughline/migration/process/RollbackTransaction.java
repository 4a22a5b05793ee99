package org.throughline.migration.process;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelLibrary;
import org.throughline.migration.TrialDeployment;
import org.throughline.migration.domain.TransactionTimeoutRepository;
import org.throughline.shared.TrialRun;

/**
 * Deploys a redesign in a transaction that is rolled back, and runs an action with it. Nobody else sees it. The action
 * must end within seconds, since publishing waits for it. The deployment waits long for its locks; the action waits
 * shortly, since people work on the cases at the same time.
 */
@Component
class RollbackTransaction implements TrialDeployment {

    private final ModelLibrary library;
    private final TransactionTimeoutRepository timeouts;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate whole;
    private final TransactionTemplate part;

    RollbackTransaction(
            ModelLibrary library, TransactionTimeoutRepository timeouts, PlatformTransactionManager transactions) {
        this.library = library;
        this.timeouts = timeouts;
        this.transactions = transactions;
        this.whole = new TransactionTemplate(transactions);
        this.whole.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.part = new TransactionTemplate(transactions);
        this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param action gets the id of the deployment that is rolled back */
    <T> T run(List<ModelFile> files, Function<String, T> action) {
        return rolledBack(whole, deployed(files, action));
    }

    private <T> Supplier<T> deployed(List<ModelFile> files, Function<String, T> action) {
        return () -> {
            timeouts.waitAtMost("30s");
            String deployment = library.deploy("rehearsal", files);
            Runnable eviction = library.eviction(deployment);
            try {
                timeouts.waitAtMost("250ms");
                return action.apply(deployment);
            } finally {
                eviction.run();
            }
        };
    }

    /** The same without deploying anything. */
    <T> T run(Supplier<T> action) {
        return rolledBack(whole, action);
    }

    @Override
    public <T> T run(List<ModelFile> files, Duration atMost, Supplier<T> action) {
        TransactionTemplate bounded = new TransactionTemplate(transactions, whole);
        bounded.setTimeout((int) Math.max(atMost.toSeconds(), 1));
        Supplier<T> hurried = () -> {
            timeouts.workAtMost(atMost);
            return action.get();
        };
        return rolledBack(bounded, files.isEmpty() ? hurried : deployed(files, deployment -> hurried.get()));
    }

    @Override
    public <T> T step(Supplier<T> step) {
        return part.execute(status -> step.get());
    }

    /** Rolls this part back by itself, and releases its locks. */
    <T> T runPart(Supplier<T> part) {
        return this.part.execute(status -> {
            status.setRollbackOnly();
            return part.get();
        });
    }

    private <T> T rolledBack(TransactionTemplate transaction, Supplier<T> action) {
        try {
            return ProcessEngineContext.withNewProcessEngineContext(() -> transaction.execute(status -> {
                status.setRollbackOnly();
                timeouts.waitAtMost("250ms");
                return TrialRun.of(action);
            }));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
