package org.throughline.play;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What listens for the end of a transaction that will be none: who hears an answer before it is committed must hear it at
 * the end of each act of a play.
 */
final class PendingListeners {

    private final Set<TransactionSynchronization> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PendingListeners() {}

    /** Those that come from now on. */
    static PendingListeners now() {
        PendingListeners pending = new PendingListeners();
        pending.seen.addAll(TransactionSynchronizationManager.getSynchronizations());
        return pending;
    }

    /** Those that have come, and those that come of them. */
    void run() {
        List<TransactionSynchronization> come;
        do {
            come = TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(seen::add)
                    .toList();
            come.forEach(listener -> listener.beforeCommit(false));
        } while (!come.isEmpty());
    }
}
