package org.throughline.contacts.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.SqlCondition;

/** Which notes are kept apart, and who reads them; the database refuses to change or remove a row. */
@Repository
public class NoteApartRepository {

    private final JdbcClient jdbc;

    NoteApartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID noteId, String kind) {
        jdbc.sql("insert into note_apart (note_id, kind) values (?, ?)")
                .params(noteId, kind)
                .update();
    }

    public Optional<String> kind(UUID noteId) {
        return jdbc.sql("select kind from note_apart where note_id = ?")
                .param(noteId)
                .query(String.class)
                .optional();
    }

    public Map<UUID, String> kinds(Collection<UUID> noteIds) {
        Map<UUID, String> kinds = new HashMap<>();
        jdbc.sql("select note_id, kind from note_apart where note_id = any(?)")
                .param(noteIds.toArray(UUID[]::new))
                .query((row, n) -> kinds.put(row.getObject("note_id", UUID.class), row.getString("kind")))
                .list();
        return kinds;
    }

    /** Of notes {@code n}: those that are not kept apart. */
    public static SqlCondition ordinary() {
        return new SqlCondition("not exists (select 1 from note_apart a where a.note_id = n.id)", Map.of());
    }

    /**
     * Of notes {@code n}: the ordinary ones, the reader's own, those of substance use where the reader may counsel alone,
     * and what the reader may co-sign or has decided on.
     *
     * @param counsels whether the reader may counsel alone
     * @param cosigns what the reader may co-sign, as {@code activity licence}
     */
    public static SqlCondition readable(String reader, boolean counsels, Set<String> cosigns) {
        return new SqlCondition(
                """
                (n.author = :accessReader
                 or not exists (select 1 from note_apart a where a.note_id = n.id
                    and not (a.kind = 'substance-use' and :accessCounsels))
                 or exists (select 1 from cosignature_request q where q.note_id = n.id
                    and (q.activity || ' ' || q.licence) = any(:accessCosigns))
                 or exists (select 1 from note_cosignature c where c.note_id = n.id and c.decided_by = :accessReader))""",
                Map.of(
                        "accessReader", reader,
                        "accessCounsels", counsels,
                        "accessCosigns", cosigns.toArray(String[]::new)));
    }
}
