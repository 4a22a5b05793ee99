package org.throughline.studio.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which published redesigns a redesign takes back. */
@Repository
public class ReturnRepository {

    private final JdbcClient jdbc;

    ReturnRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID redesign, Collection<UUID> takenBack) {
        takenBack.forEach(one -> jdbc.sql("insert into redesign_return (redesign_id, taken_back) values (?, ?)")
                .params(redesign, one)
                .update());
    }

    /** Empty for a redesign that takes nothing back. */
    public Set<UUID> takenBack(UUID redesign) {
        return new LinkedHashSet<>(jdbc.sql("select taken_back from redesign_return where redesign_id = ?")
                .param(redesign)
                .query(UUID.class)
                .list());
    }
}
