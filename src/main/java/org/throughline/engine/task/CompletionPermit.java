package org.throughline.engine.task;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers, within this transaction only, which tasks may be completed. Each permit is used once. */
final class CompletionPermit {

    private CompletionPermit() {}

    static void grant(String taskId) {
        granted().add(taskId);
    }

    static boolean use(String taskId) {
        return TransactionSynchronizationManager.hasResource(CompletionPermit.class)
                && granted().remove(taskId);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> granted() {
        Set<String> tasks = (Set<String>) TransactionSynchronizationManager.getResource(CompletionPermit.class);
        if (tasks == null) {
            tasks = new HashSet<>();
            TransactionSynchronizationManager.bindResource(CompletionPermit.class, tasks);
            TransactionSynchronizationManager.registerSynchronization(new Ending(tasks));
        }
        return tasks;
    }

    /** A task let through in this transaction was not let through in another that begins meanwhile. */
    private record Ending(Set<String> tasks) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CompletionPermit.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CompletionPermit.class, tasks);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CompletionPermit.class);
        }
    }
}
