package org.throughline.contacts.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.SealedTexts;

/** Signed versions of notes, and what their co-signers decided: rows are added and read, nothing else. */
@Repository
public class NoteSignatureRepository {

    private static final String SELECT = """
            select s.*, c.outcome, c.reason, c.decided_by, c.decided_at
            from note_signature s left join note_cosignature c on c.note_id = s.note_id and c.version = s.version
            """;

    private static final String VERSION = "note_id || ' version ' || version";

    private final JdbcClient jdbc;

    NoteSignatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SignatureRow> find(UUID noteId, int version) {
        return jdbc.sql(SELECT + "where s.note_id = :id and s.version = :version")
                .param("id", noteId)
                .param("version", version)
                .query(NoteSignatureRepository::map)
                .optional();
    }

    public List<SignatureRow> ofNotes(Collection<UUID> noteIds) {
        return jdbc.sql(SELECT + "where s.note_id = any(:ids)")
                .param("ids", noteIds.toArray(UUID[]::new))
                .query(NoteSignatureRepository::map)
                .list();
    }

    public void sign(SignatureRow signature) {
        jdbc.sql("""
                insert into note_signature (note_id, version, content, sha256, seal_form, licence, late, cosign_due, signed_by,
                    signed_at)
                values (:id, :version, :content, :sha256, :form, :licence, :late, :due, :by, :at)""")
                .param("id", signature.noteId())
                .param("version", signature.version())
                .param("content", signature.seal().text())
                .param("sha256", signature.seal().sha256())
                .param("form", signature.seal().form().id())
                .param("licence", signature.licence(), Types.VARCHAR)
                .param("late", signature.late())
                .param("due", JdbcTime.of(signature.cosignDue()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", signature.by())
                .param("at", JdbcTime.of(signature.at()))
                .update();
    }

    public void decide(UUID noteId, int version, CosignatureRow decision, SealedRecord seal) {
        jdbc.sql("""
                insert into note_cosignature (note_id, version, outcome, reason, content, sha256, seal_form, decided_by,
                    decided_at)
                values (:id, :version, :outcome, :reason, :content, :sha256, :form, :by, :at)""")
                .param("id", noteId)
                .param("version", version)
                .param("outcome", decision.outcome())
                .param("reason", decision.reason(), Types.VARCHAR)
                .param("content", seal.text())
                .param("sha256", seal.sha256())
                .param("form", seal.form().id())
                .param("by", decision.by())
                .param("at", JdbcTime.of(decision.at()))
                .update();
    }

    /** Signatures and co-signatures whose text is not the one that was sealed. */
    List<String> changedTexts() {
        return Stream.of(
                        SealedTexts.changed(jdbc, "signed note", "note_signature", VERSION, "true"),
                        SealedTexts.changed(jdbc, "co-signature of note", "note_cosignature", VERSION, "true"))
                .flatMap(List::stream)
                .toList();
    }

    private static SignatureRow map(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new SignatureRow(
                row.getObject("note_id", UUID.class),
                row.getInt("version"),
                SealedRecord.stored(row.getString("content"), row.getString("sha256"), row.getString("seal_form")),
                row.getString("licence"),
                row.getBoolean("late"),
                JdbcTime.instant(row, "cosign_due"),
                row.getString("signed_by"),
                JdbcTime.instant(row, "signed_at"),
                outcome == null
                        ? null
                        : new CosignatureRow(
                                outcome,
                                row.getString("reason"),
                                row.getString("decided_by"),
                                JdbcTime.instant(row, "decided_at")));
    }

    /**
     * @param licence code of the kind by which it was done; null where the activity needs none
     * @param late whether it is a late entry
     * @param cosignDue null where nobody co-signs it
     * @param cosignature null until a co-signer decided
     */
    public record SignatureRow(
            UUID noteId,
            int version,
            SealedRecord seal,
            String licence,
            boolean late,
            Instant cosignDue,
            String by,
            Instant at,
            CosignatureRow cosignature) {

        public boolean awaitsCosignature() {
            return cosignDue != null && cosignature == null;
        }

        public boolean isReturned() {
            return cosignature != null && cosignature.isReturned();
        }
    }

    /** @param reason null where it was co-signed */
    public record CosignatureRow(String outcome, String reason, String by, Instant at) {

        public static final String COSIGNED = "co-signed";
        public static final String RETURNED = "returned";

        public boolean isReturned() {
            return outcome.equals(RETURNED);
        }
    }
}
