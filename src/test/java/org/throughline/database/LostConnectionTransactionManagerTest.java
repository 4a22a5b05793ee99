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
    void a_commit_whose_answer_was_lost_may_have_been_done() throws SQLException {
        willThrow(new SQLException("An I/O error occurred", "08006"))
                .given(connection)
                .commit();
        assertThatThrownBy(this::commit).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_commit_that_was_refused_is_refused() throws SQLException {
        willThrow(new SQLException("a deferred key", "23503")).given(connection).commit();
        assertThatThrownBy(this::commit).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_look_whose_end_was_lost_did_nothing() throws SQLException {
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
    void a_connection_that_broke_before_the_commit_is_told_as_what_it_was() throws SQLException {
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
