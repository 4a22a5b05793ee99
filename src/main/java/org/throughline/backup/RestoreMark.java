package org.throughline.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Says in the database itself that a restore into it has not come to its good end. The script {@code beforeMigrate} keeps
 * the program from starting on it.
 */
final class RestoreMark {

    private static final String TEXT = "throughline: restore not finished";

    private final Connection connection;

    RestoreMark(Connection connection) {
        this.connection = connection;
    }

    boolean isSet() {
        return TEXT.equals(JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select coalesce(obj_description(current_schema()::regnamespace, 'pg_namespace'), '')")
                .query(String.class)
                .single());
    }

    void set() throws SQLException {
        comment("'" + TEXT + "'");
    }

    void clear() throws SQLException {
        comment("null");
    }

    private void comment(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin execute format('comment on schema %I is %s', current_schema(), $q$" + text
                    + "$q$); end $$");
        }
    }
}
