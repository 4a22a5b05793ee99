package org.throughline.directory.domain;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.shared.PlannedStatements;

/** Looks for services by statements that are planned for what is looked for, and knows beforehand how common that is. */
abstract class PlannedRepository {

    /** The same database, within the same transaction. */
    final JdbcClient jdbc;

    PlannedRepository(JdbcTemplate usual) {
        jdbc = PlannedStatements.of(usual.getDataSource());
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
