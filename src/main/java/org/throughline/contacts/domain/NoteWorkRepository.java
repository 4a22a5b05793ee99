package org.throughline.contacts.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.contacts.AnsweredWork;

/** What notes of co-signed work are about; the database refuses to change or remove a row. */
@Repository
public class NoteWorkRepository {

    private final JdbcClient jdbc;

    NoteWorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID noteId, AnsweredWork work) {
        jdbc.sql("insert into note_work (note_id, kind, subject_id) values (?, ?, ?)")
                .params(noteId, work.kind(), work.id())
                .update();
    }

    public Optional<AnsweredWork> of(UUID noteId) {
        return jdbc.sql("select kind, subject_id from note_work where note_id = ?")
                .param(noteId)
                .query((row, n) -> new AnsweredWork(row.getString("kind"), row.getObject("subject_id", UUID.class)))
                .optional();
    }
}
