package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.shared.OutcomeUnknown;

class LostConnectionTransactionManagerTest {

    private final Connection connection = mock(Connection.class);
    private final TransactionTemplate transaction = new TransactionTemplate(
            new LostConnectionTransactionManager(new SingleConnectionDataSource(connection, true)));

    @Test
    void aCommitWhoseAnswerWasLostMayHaveBeenDone() throws SQLException {
        willThrow(new SQLException("An I/O error occurred", "08006"))
                .given(connection)
                .commit();
        assertThatThrownBy(this::commit).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void aCommitThatWasRefusedIsRefused() throws SQLException {
        willThrow(new SQLException("a deferred key", "23503")).given(connection).commit();
        assertThatThrownBy(this::commit).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aReadWhoseEndWasLostDidNothing() throws SQLException {
        willThrow(new SQLException("An I/O error occurred", "08006"))
                .given(connection)
                .commit();
        DefaultTransactionDefinition readOnly = new DefaultTransactionDefinition();
        readOnly.setReadOnly(true);
        assertThatThrownBy(() -> new TransactionTemplate(transaction.getTransactionManager(), readOnly)
                        .executeWithoutResult(status -> {}))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void aConnectionThatBrokeBeforeTheCommitIsReportedAsWhatItWas() throws SQLException {
        willThrow(new SQLException("Connection is closed")).given(connection).rollback();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    throw new IllegalStateException("the first failure");
                }))
                .hasMessage("the first failure");
    }

    private void commit() {
        transaction.executeWithoutResult(status -> {});
    }
}
