package org.throughline.studio.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Actor;
import org.throughline.shared.JdbcTime;

/** Files from elsewhere that wait for an answer of the person who brought them. */
@Repository
public class PendingFileRepository {

    private final JdbcClient jdbc;

    PendingFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name of the file as it was brought */
    public record PendingFile(String name, byte[] content) {}

    /** In the place of one that this person brought before. */
    public void put(UUID redesign, PendingFile file, Actor by, Instant at) {
        jdbc.sql("""
                insert into brought_file (redesign_id, username, file_name, content, brought_at)
                values (:redesign, :username, :name, :content, :at)
                on conflict (redesign_id, username) do update set
                    file_name = excluded.file_name, content = excluded.content, brought_at = excluded.brought_at""")
                .param("redesign", redesign)
                .param("username", by.username())
                .param("name", file.name())
                .param("content", file.content())
                .param("at", JdbcTime.of(at))
                .update();
    }

    public Optional<PendingFile> find(UUID redesign, Actor by) {
        return jdbc.sql(
                        "select file_name, content from brought_file where redesign_id = :redesign and username = :username")
                .param("redesign", redesign)
                .param("username", by.username())
                .query((row, i) -> new PendingFile(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    public void remove(UUID redesign, Actor by) {
        jdbc.sql("delete from brought_file where redesign_id = :redesign and username = :username")
                .param("redesign", redesign)
                .param("username", by.username())
                .update();
    }

    /** What is drawn no more asks nobody. */
    public void removeAll(UUID redesign) {
        jdbc.sql("delete from brought_file where redesign_id = :redesign")
                .param("redesign", redesign)
                .update();
    }
}
