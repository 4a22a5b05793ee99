package org.throughline.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read already while one step of a person is carried out, so that the many who take part in it do not each ask the
 * database for the same row. Nothing is kept beyond that step, nor shown to another transaction that begins within it; outside
 * of a step everything is read anew. A repository that reads through it forgets what it writes, and keeps what it locks.
 */
public final class ReadOnce {

    private static final Object NOTHING = new Object();

    private ReadOnce() {}

    /** Carries a step out. One within another shares what that one has read. */
    public static <T> T during(Supplier<T> step) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || known() != null) {
            return step.get();
        }
        Map<KnownRow, Object> known = new HashMap<>();
        TransactionSynchronizationManager.bindResource(ReadOnce.class, known);
        TransactionSynchronizationManager.registerSynchronization(new Aside(known));
        try {
            return step.get();
        } finally {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.class);
        }
    }

    /**
     * What was read before in this step under that name, else what is read now.
     *
     * @param kind of what is read; {@link #forget} names it
     * @param key with equality by value
     */
    @SuppressWarnings("unchecked")
    public static <T> T of(Class<?> kind, Object key, Supplier<T> read) {
        Map<KnownRow, Object> known = known();
        if (known == null) {
            return read.get();
        }
        Object before = known.getOrDefault(new KnownRow(kind, key), NOTHING);
        if (before != NOTHING) {
            return (T) before;
        }
        T now = read.get();
        known.put(new KnownRow(kind, key), now);
        return now;
    }

    /** What was read in another way is what {@link #of} gives from now on. */
    public static <T> T keep(Class<?> kind, Object key, T value) {
        Map<KnownRow, Object> known = known();
        if (known != null) {
            known.put(new KnownRow(kind, key), value);
        }
        return value;
    }

    /** Something of that kind was written, or others may have written it: all of it is read anew. */
    public static void forget(Class<?> kind) {
        Map<KnownRow, Object> known = known();
        if (known != null) {
            known.keySet().removeIf(row -> row.kind() == kind);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<KnownRow, Object> known() {
        return (Map<KnownRow, Object>) TransactionSynchronizationManager.getResource(ReadOnce.class);
    }

    private record KnownRow(Class<?> kind, Object key) {}

    /** Another transaction that begins meanwhile reads by itself, and this one goes on where it was. */
    private static final class Aside implements TransactionSynchronization {

        private final Map<KnownRow, Object> known;
        private boolean aside;

        private Aside(Map<KnownRow, Object> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            if (known() == known) {
                aside = true;
                TransactionSynchronizationManager.unbindResource(ReadOnce.class);
            }
        }

        @Override
        public void resume() {
            if (aside) {
                aside = false;
                TransactionSynchronizationManager.bindResource(ReadOnce.class, known);
            }
        }

        @Override
        public void savepointRollback(Object savepoint) {
            known.clear();
        }
    }
}
