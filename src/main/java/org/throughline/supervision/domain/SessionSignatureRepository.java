package org.throughline.supervision.domain;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.SealedTexts;

/** Signatures of sessions, and which sessions were entered in error: rows are added and read, nothing else. */
@Repository
public class SessionSignatureRepository {

    private final JdbcClient jdbc;

    SessionSignatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void sign(UUID session, int version, Signed signed, SealedRecord seal) {
        jdbc.sql("""
                insert into supervision_signature (session_id, version, part, content, sha256, seal_form, licence, signed_by,
                    signed_at)
                values (:session, :version, :part, :content, :sha256, :form, :licence, :by, :at)""")
                .param("session", session)
                .param("version", version)
                .param("part", signed.part())
                .param("content", seal.text())
                .param("sha256", seal.sha256())
                .param("form", seal.form().id())
                .param("licence", signed.licence(), Types.VARCHAR)
                .param("by", signed.by())
                .param("at", JdbcTime.of(signed.at()))
                .update();
    }

    /** Of one version, in the order in which they were given. */
    public List<Signed> of(UUID session, int version) {
        return jdbc.sql("""
                select * from supervision_signature where session_id = :session and version = :version
                order by signed_at, part""")
                .param("session", session)
                .param("version", version)
                .query((row, index) -> new Signed(
                        row.getString("part"),
                        row.getString("licence"),
                        row.getString("sha256"),
                        row.getString("signed_by"),
                        JdbcTime.instant(row, "signed_at")))
                .list();
    }

    public void enteredInError(UUID session, SessionErrorRow error) {
        jdbc.sql("""
                insert into supervision_error (session_id, reason, stated_by, stated_at)
                values (:session, :reason, :by, :at)""")
                .param("session", session)
                .param("reason", error.reason())
                .param("by", error.by())
                .param("at", JdbcTime.of(error.at()))
                .update();
    }

    public Optional<SessionErrorRow> error(UUID session) {
        return jdbc.sql("select * from supervision_error where session_id = :session")
                .param("session", session)
                .query((row, index) -> new SessionErrorRow(
                        row.getString("reason"), row.getString("stated_by"), JdbcTime.instant(row, "stated_at")))
                .optional();
    }

    /** Signatures whose text is not the one that was sealed. */
    List<String> changedTexts() {
        return SealedTexts.changed(
                jdbc, "signature of session", "supervision_signature", "session_id || ' ' || part", "true");
    }

    /**
     * Sessions that are sealed although not both signed their present version, or that say something else than what was signed;
     * those left out of which what was said went with a record that was destroyed.
     */
    List<UUID> wronglySealed() {
        return jdbc.sql("""
                select s.id from supervision_session s
                where s.sealed_at is not null and s.emptied_at is null and (
                    2 <> (select count(*) from supervision_signature g where g.session_id = s.id and g.version = s.version)
                    or exists (select 1 from supervision_signature g where g.session_id = s.id and g.version = s.version
                        and (jsonb_array_length(g.content::jsonb -> 'topics')
                                <> (select count(*) from supervision_topic t where t.session_id = s.id)
                            or jsonb_array_length(g.content::jsonb -> 'decisions')
                                <> (select count(*) from supervision_decision d where d.session_id = s.id)
                            or (g.content::jsonb ->> 'clinical')::int <> s.clinical)))
                limit 100""").query(UUID.class).list();
    }

    /**
     * @param part {@link #SUPERVISOR} or {@link #WORKER}
     * @param licence code of the kind by which a supervisor supervised; null for none, and for the worker
     * @param sha256 null before it is sealed
     */
    public record Signed(String part, String licence, String sha256, String by, Instant at) {

        public static final String SUPERVISOR = "supervisor";
        public static final String WORKER = "worker";
    }

    public record SessionErrorRow(String reason, String by, Instant at) {}
}
