package org.throughline.people.domain;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.Death;
import org.throughline.shared.JdbcTime;

/** The table of deaths: rows are added and read, nothing else. */
@Repository
public class DeathRepository {

    private final JdbcClient jdbc;

    DeathRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Death> newest(UUID personId) {
        return jdbc.sql("""
                select died_on, told_by from published_person_safety
                where person_id = :person and died_on is not null""")
                .param("person", personId)
                .query((row, number) -> new Death(row.getObject("died_on", LocalDate.class), row.getString("told_by")))
                .optional();
    }

    /** Those of these people who died, as far as it is known. */
    public Set<UUID> diedAmong(Collection<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select person_id from published_person_safety
                        where person_id in (:people) and died_on is not null""").param("people", people).query(UUID.class).set();
    }

    /** @param death null where it was a mistake */
    public void add(UUID personId, Death death, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into person_death (person_id, died_on, told_by, reason, recorded_at, recorded_by)
                values (:person, :on, :toldBy, :reason, :at, :by)""")
                .param("person", personId)
                .param("on", death == null ? null : death.on(), Types.DATE)
                .param("toldBy", death == null ? null : death.source(), Types.VARCHAR)
                .param("reason", reason, Types.VARCHAR)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .update();
    }
}
