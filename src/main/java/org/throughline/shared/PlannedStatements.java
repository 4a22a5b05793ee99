package org.throughline.shared;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the database plan each statement for the values it is asked with. Otherwise a statement that comes often gets one plan
 * for all values, and a word that everything contains would be looked for in the way that is best for a rare one.
 */
public final class PlannedStatements {

    private PlannedStatements() {}

    /** The same database, within the same transaction. */
    public static JdbcClient of(DataSource database) {
        return JdbcClient.create(new PlannedTemplate(database));
    }

    private static final class PlannedTemplate extends JdbcTemplate {

        PlannedTemplate(DataSource database) {
            super(database);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
