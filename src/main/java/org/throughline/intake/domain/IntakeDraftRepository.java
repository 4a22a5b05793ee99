package org.throughline.intake.domain;

import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Json;

/** The table of unfinished intakes. */
@Repository("intakeDraftRecords")
public class IntakeDraftRepository {

    private final JdbcClient jdbc;

    IntakeDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Row> find(String username) {
        return jdbc.sql("select answers::text as answers, known_person from intake_draft where username = :username")
                .param("username", username)
                .query((row, number) ->
                        new Row(Json.read(row.getString("answers")), row.getObject("known_person", UUID.class)))
                .optional();
    }

    /** @param person null to take the choice back */
    public void choose(String username, UUID person, Instant at) {
        jdbc.sql("""
                insert into intake_draft (username, answers, known_person, saved_at)
                values (:username, '{}', :person, :at)
                on conflict (username) do update set known_person = excluded.known_person""")
                .param("username", username)
                .param("person", person, Types.OTHER)
                .param("at", JdbcTime.of(at))
                .update();
    }

    public void clear(String username) {
        jdbc.sql("delete from intake_draft where username = :username")
                .param("username", username)
                .update();
    }

    /** @param knownPerson whom the person is said to be, or null */
    public record Row(Map<String, Object> answers, UUID knownPerson) {}
}
