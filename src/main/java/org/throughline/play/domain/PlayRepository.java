package org.throughline.play.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.play.PlayScript;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Json;

/** Where the scripts of plays are kept: one a person and redesign. */
@Repository
public class PlayRepository {

    private final JdbcClient jdbc;

    PlayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(UUID redesign, String username, PlayScript script, Instant at) {
        jdbc.sql("""
                        insert into play (redesign, username, script, changed_at) values (?, ?, ?::json, ?)
                        on conflict (redesign, username)
                        do update set script = excluded.script, changed_at = excluded.changed_at
                        """).params(redesign, username, write(script), JdbcTime.of(at)).update();
    }

    public Optional<PlayScript> find(UUID redesign, String username) {
        return jdbc.sql("select script from play where redesign = ? and username = ?")
                .params(redesign, username)
                .query(String.class)
                .optional()
                .map(PlayRepository::read);
    }

    public void forget(UUID redesign, String username) {
        jdbc.sql("delete from play where redesign = ? and username = ?")
                .params(redesign, username)
                .update();
    }

    public void forget(UUID redesign) {
        jdbc.sql("delete from play where redesign = ?").param(redesign).update();
    }

    private static String write(PlayScript script) {
        try {
            return Json.mapper().writeValueAsString(script).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlayScript read(String script) {
        try {
            return Json.mapper().readValue(script, PlayScript.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
