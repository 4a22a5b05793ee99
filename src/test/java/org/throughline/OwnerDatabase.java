package org.throughline;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.database.DatabaseAccess;

/**
 * The database as its owner sees it, who may do what the program must never do: what a test plants or forges here, the
 * program's own role would be refused. Each statement is a transaction of its own, outside the test's.
 */
@Component
public class OwnerDatabase {

    private final DataSource connections;
    private final JdbcClient jdbc;

    OwnerDatabase(DatabaseAccess access) {
        connections = access.owner().dataSource();
        jdbc = JdbcClient.create(connections);
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    public DataSource connections() {
        return connections;
    }
}
