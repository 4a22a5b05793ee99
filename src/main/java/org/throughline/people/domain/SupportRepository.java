package org.throughline.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.Support;
import org.throughline.people.Support.Flow;
import org.throughline.people.Support.Strength;
import org.throughline.people.Support.SupportKind;
import org.throughline.shared.JdbcTime;

/** The table of what is around persons: rows are added and read, nothing else. */
@Repository
public class SupportRepository {

    private static final int MOST = 200;

    private static final String NEWEST = """
            with records as (
                select id from person where id = :person
                union all
                select id from person where linked_to = :person)
            select * from (
                select distinct on (s.id) s.* from records r join person_support s on s.person_id = r.id
                order by s.id, s.revision desc) newest
            where not ended""";

    private final JdbcClient jdbc;

    SupportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds now, by kind and name, also of records linked to the person's. */
    public List<Support> of(UUID person) {
        return jdbc.sql(NEWEST + " order by kind, name, id limit :most")
                .param("person", person)
                .param("most", MOST)
                .query((row, number) -> support(row))
                .list();
    }

    public Optional<Support> find(UUID person, UUID support) {
        return jdbc.sql(NEWEST + " and id = :id")
                .param("person", person)
                .param("id", support)
                .query((row, number) -> support(row))
                .optional();
    }

    /** @return whether nobody was faster with this revision */
    public boolean add(UUID person, Support support, boolean ended, String by, Instant at) {
        try {
            insert(person, support, ended, by, at);
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    private void insert(UUID person, Support support, boolean ended, String by, Instant at) {
        jdbc.sql("""
                insert into person_support (id, revision, person_id, kind, name, strength, flow, confidential, note, ended,
                    recorded_at, recorded_by)
                values (:id, :revision, :person, :kind, :name, :strength, :flow, :confidential, :note, :ended, :at, :by)""")
                .param("id", support.id())
                .param("revision", support.revision())
                .param("person", person)
                .param("kind", support.kind().id())
                .param("name", support.name())
                .param("strength", support.strength().id())
                .param("flow", support.flow().id())
                .param("confidential", support.confidential())
                .param("note", support.note(), Types.VARCHAR)
                .param("ended", ended)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .update();
    }

    private static Support support(ResultSet row) throws SQLException {
        return new Support(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                SupportKind.of(row.getString("kind")),
                row.getString("name"),
                Strength.of(row.getString("strength")),
                Flow.of(row.getString("flow")),
                row.getBoolean("confidential"),
                row.getString("note"));
    }
}
