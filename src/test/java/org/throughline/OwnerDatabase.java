package org.throughline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.database.DatabaseAccess;

/**
 * The database as its owner sees it, who may do what the program must never do: what a test plants or forges here, the
 * program's own role would be refused. Each statement is a transaction of its own, outside the test's.
 */
@Component
public class OwnerDatabase {

    private final DataSource program;
    private final DataSource connections;
    private final JdbcClient jdbc;

    OwnerDatabase(DataSource program, DatabaseAccess access) {
        this.program = program;
        this.connections = access.owner().dataSource();
        this.jdbc = JdbcClient.create(connections);
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    public DataSource connections() {
        return connections;
    }

    /**
     * Whatever the work asks of the database, the program's own beans included, it asks as the owner and in one
     * transaction, which is taken back at the end. The owner gets past a guard by {@code alter table … disable trigger
     * user}. The work must not commit by itself.
     */
    public <T> T rolledBack(Supplier<T> work) {
        return rolledBack(connection -> connection, work);
    }

    /** @param watched what the work gets in place of the connection */
    public <T> T rolledBack(UnaryOperator<Connection> watched, Supplier<T> work) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            TransactionSynchronizationManager.bindResource(
                    program, new ConnectionHolder(watched.apply(connection), true));
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(program);
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
