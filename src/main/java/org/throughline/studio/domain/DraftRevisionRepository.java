package org.throughline.studio.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Everything that was saved of each draft, so that it can be undone at the next visit too. */
@Repository
public class DraftRevisionRepository {

    /** How many revisions of a draft are kept; autosaving makes many. */
    static final int KEPT = 300;

    private final JdbcClient jdbc;

    DraftRevisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a child to the revision that the draft stands at, and lets it stand there. */
    public void add(DraftKey key, String content, String by, Instant at) {
        int next = DraftRepository.of(key, jdbc.sql("""
                insert into redesign_revision (redesign_id, kind, model_key, revision, parent, content, saved_by, saved_at)
                select d.redesign_id, d.kind, d.model_key,
                    1 + coalesce((select max(r.revision) from redesign_revision r where r.redesign_id = d.redesign_id
                        and r.kind = d.kind and r.model_key = d.model_key), 0),
                    nullif(d.revision, 0), :content, :by, :at
                from redesign_draft d
                where d.redesign_id = :redesign and d.kind = :kind and d.model_key = :model
                returning revision"""))
                .param("content", content)
                .param("by", by)
                .param("at", JdbcTime.of(at))
                .query(Integer.class)
                .single();
        stand(key, next);
        forget(key, next - KEPT);
    }

    public void undo(DraftKey key) {
        move(key, """
                select r.parent from redesign_revision r join redesign_draft d using (redesign_id, kind, model_key, revision)
                where r.parent is not null and\s""", "nothing-to-undo");
    }

    /** Of several ways that were tried on from here, the latest. */
    public void redo(DraftKey key) {
        move(key, """
                select r.revision from redesign_revision r join redesign_draft d using (redesign_id, kind, model_key)
                where r.parent = d.revision and\s""", "nothing-to-redo");
    }

    private void move(DraftKey key, String to, String nowhere) {
        int revision = DraftRepository.of(key, jdbc.sql(to + DraftRepository.OF_DRAFT + "order by 1 desc limit 1"))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> Rejection.conflict(nowhere));
        stand(key, revision);
    }

    private void stand(DraftKey key, int revision) {
        DraftRepository.of(
                        key,
                        jdbc.sql("update redesign_draft set revision = :revision where" + DraftRepository.OF_DRAFT))
                .param("revision", revision)
                .update();
    }

    private void forget(DraftKey key, int until) {
        if (until <= 0) {
            return;
        }
        DraftRepository.of(
                        key,
                        jdbc.sql("update redesign_revision set parent = null where parent <= :until and"
                                + DraftRepository.OF_DRAFT))
                .param("until", until)
                .update();
        DraftRepository.of(
                        key,
                        jdbc.sql("delete from redesign_revision where revision <= :until and"
                                + DraftRepository.OF_DRAFT))
                .param("until", until)
                .update();
    }

    /** What was published stays; how it came about is not needed any more. */
    public void forgetHistory(UUID redesign) {
        jdbc.sql("""
                delete from redesign_revision r where r.redesign_id = :redesign and r.revision <> (
                    select d.revision from redesign_draft d where d.redesign_id = r.redesign_id and d.kind = r.kind
                        and d.model_key = r.model_key)""").param("redesign", redesign).update();
        jdbc.sql("update redesign_revision set parent = null where redesign_id = :redesign")
                .param("redesign", redesign)
                .update();
    }

    /** Newest first. */
    public Slice<DraftStep> list(DraftKey key, String after, int limit) {
        int before = after == null ? Integer.MAX_VALUE : revision(after);
        List<DraftStep> steps = DraftRepository.of(
                        key,
                        jdbc.sql("select revision, saved_by, saved_at from redesign_revision where"
                                + DraftRepository.OF_DRAFT
                                + "and revision < :before order by revision desc limit :limit"))
                .param("before", before)
                .param("limit", limit + 1)
                .query((row, i) -> new DraftStep(
                        row.getInt("revision"), row.getString("saved_by"), JdbcTime.instant(row, "saved_at")))
                .list();
        return Slice.of(steps, limit, last -> Cursor.of(last.revision()));
    }

    private static int revision(String after) {
        try {
            return Integer.parseInt(Cursor.parts(after, 1).get(0));
        } catch (NumberFormatException noCursorOfThisList) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }
}
