package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReadOnceTest {

    private final AtomicInteger stored = new AtomicInteger();
    private final Transactions transactions = new Transactions();

    @Test
    void readsTheSameRowOnceInAStep() {
        assertThat(inStep(() -> read() + read() + read())).isEqualTo(3);
        assertThat(stored).hasValue(1);
    }

    @Test
    void readsAnewWhatWasWrittenMeanwhile() {
        assertThat(inStep(() -> {
                    int before = read();
                    ReadOnce.forget(String.class);
                    return read() - before;
                }))
                .isEqualTo(1);
    }

    @Test
    void givesWhatWasReadUnderALock() {
        assertThat(inStep(() -> {
                    read();
                    ReadOnce.keep(String.class, "row", 7);
                    return read();
                }))
                .isEqualTo(7);
    }

    @Test
    void forgetsWhatOneKindWroteAndNoOther() {
        inStep(() -> {
            int before = read();
            ReadOnce.forget(Integer.class);
            assertThat(read()).isEqualTo(before);
            return null;
        });
    }

    @Test
    void remembersThatThereIsNothing() {
        inStep(() -> {
            ReadOnce.of(String.class, "none", () -> null);
            assertThat(ReadOnce.<Integer>of(String.class, "none", stored::incrementAndGet))
                    .isNull();
            return null;
        });
    }

    @Test
    void readsAnewInTheNextStepOfTheSameTransaction() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            int first = ReadOnce.during(this::read);
            assertThat(ReadOnce.during(this::read)).isGreaterThan(first);
            assertThat(read()).isGreaterThan(first + 1);
        });
    }

    @Test
    void keepsNothingWithoutATransaction() {
        ReadOnce.during(() -> read() + read());
        assertThat(stored).hasValue(2);
    }

    @Test
    void showsNothingToAnotherTransactionWithinTheStepAndGoesOnAfterIt() {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        inStep(() -> {
            int mine = read();
            assertThat(apart.<Integer>execute(status -> read())).isGreaterThan(mine);
            assertThat(read()).isEqualTo(mine);
            return null;
        });
        assertThat(TransactionSynchronizationManager.hasResource(ReadOnce.class))
                .isFalse();
    }

    private Integer read() {
        return ReadOnce.of(String.class, "row", stored::incrementAndGet);
    }

    private Integer inStep(java.util.function.Supplier<Integer> step) {
        return new TransactionTemplate(transactions).execute(status -> ReadOnce.during(step));
    }

    /** Transactions of nothing. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return TransactionSynchronizationManager.isActualTransactionActive();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            // nothing is opened
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            // nothing was set aside
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // nothing is written
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // nothing was written
        }
    }
}
