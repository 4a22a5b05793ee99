package org.throughline.studio.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.engine.ModelKind;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;

/** The table of drafts, each with the revision that it stands at. */
@Repository
public class DraftRepository {

    static final String OF_DRAFT = " redesign_id = :redesign and kind = :kind and model_key = :model ";

    private static final String READ = """
            select d.*, %s, r.saved_by, r.saved_at, r.parent is not null as can_undo, exists (
                select 1 from redesign_revision c where c.redesign_id = d.redesign_id and c.kind = d.kind
                    and c.model_key = d.model_key and c.parent = d.revision) as can_redo
            from redesign_draft d join redesign_revision r using (redesign_id, kind, model_key, revision)
            where\s""";
    private static final String LISTED = READ.formatted("null as content");
    private static final String WHOLE = READ.formatted("r.content");
    private static final String BY_NAME = " order by kind desc, lower(name), model_key";

    private final JdbcClient jdbc;

    DraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be followed by its first revision. */
    public void add(DraftKey key, String name, String resource, Integer baseVersion, Integer knownVersion) {
        of(key, jdbc.sql("""
                insert into redesign_draft (redesign_id, kind, model_key, name, resource, base_version, known_version,
                    revision) values (:redesign, :kind, :model, :name, :resource, :base, :known, 0)"""))
                .param("name", name)
                .param("resource", resource)
                .param("base", baseVersion)
                .param("known", knownVersion)
                .update();
    }

    public Optional<Draft> find(DraftKey key) {
        return of(key, jdbc.sql(WHOLE + OF_DRAFT)).query(DraftRepository::draft).optional();
    }

    /** @throws Rejection not found {@code draft-unknown} */
    public Draft require(DraftKey key) {
        return find(key).orElseThrow(() -> Rejection.notFound("draft-unknown"));
    }

    /** A file may hold several models; the redesign has it once. */
    public Optional<Draft> ofResource(UUID redesign, String resource) {
        return jdbc.sql(WHOLE + "redesign_id = :redesign and resource = :resource")
                .param("redesign", redesign)
                .param("resource", resource)
                .query(DraftRepository::draft)
                .optional();
    }

    /** With their contents. */
    public List<Draft> of(UUID redesign) {
        return jdbc.sql(WHOLE + "redesign_id = :redesign" + BY_NAME)
                .param("redesign", redesign)
                .query(DraftRepository::draft)
                .list();
    }

    /** Without their contents. */
    public List<Draft> listed(Collection<UUID> redesigns) {
        return redesigns.isEmpty()
                ? List.of()
                : jdbc.sql(LISTED + "redesign_id in (:redesigns)" + BY_NAME)
                        .param("redesigns", redesigns)
                        .query(DraftRepository::draft)
                        .list();
    }

    public void rename(DraftKey key, String name) {
        of(key, jdbc.sql("update redesign_draft set name = :name where" + OF_DRAFT))
                .param("name", name)
                .update();
    }

    public void acknowledge(DraftKey key, Integer knownVersion) {
        of(key, jdbc.sql("update redesign_draft set known_version = :known where" + OF_DRAFT))
                .param("known", knownVersion)
                .update();
    }

    public void base(DraftKey key, Integer baseVersion, Integer knownVersion) {
        of(key, jdbc.sql("update redesign_draft set base_version = :base, known_version = :known where" + OF_DRAFT))
                .param("base", baseVersion)
                .param("known", knownVersion)
                .update();
    }

    public void remove(DraftKey key) {
        of(key, jdbc.sql("delete from redesign_draft where" + OF_DRAFT)).update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new DraftKey(
                        row.getObject("redesign_id", UUID.class),
                        ModelKind.of(row.getString("kind")),
                        row.getString("model_key")),
                row.getString("name"),
                row.getString("resource"),
                row.getObject("base_version", Integer.class),
                row.getObject("known_version", Integer.class),
                row.getInt("revision"),
                row.getString("content"),
                row.getString("saved_by"),
                JdbcTime.instant(row, "saved_at"),
                row.getBoolean("can_undo"),
                row.getBoolean("can_redo"));
    }

    static StatementSpec of(DraftKey key, StatementSpec statement) {
        return statement
                .param("redesign", key.redesign())
                .param("kind", key.kind().code())
                .param("model", key.model());
    }
}
