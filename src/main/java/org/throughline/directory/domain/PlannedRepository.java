package org.throughline.directory.domain;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the database plan each statement for the values it is asked with. Otherwise a statement that comes often gets one plan
 * for all values, and a word of every service would be looked for in the way that is best for a rare one.
 */
abstract class PlannedRepository {

    /** The same database, within the same transaction. */
    final JdbcClient jdbc;

    PlannedRepository(JdbcTemplate usual) {
        jdbc = JdbcClient.create(new PlannedTemplate(usual.getDataSource()));
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

    /** Whether surely more services than that have what a {@code tsquery} asks for; false where they are to be counted. */
    boolean isCommon(String words, int most) {
        return jdbc.sql("select directory_is_common(?::tsquery, ?)")
                .params(words, most)
                .query(Boolean.class)
                .single();
    }

    /** How large a share of all services serves a need or names one of some places, as is known at once. */
    double share(String need, Collection<String> places) {
        return jdbc.sql("select directory_share(?, ?)")
                .params(need, places == null ? null : places.toArray(String[]::new))
                .query(Double.class)
                .single();
    }
}
