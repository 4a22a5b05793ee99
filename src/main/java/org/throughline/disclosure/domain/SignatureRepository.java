package org.throughline.disclosure.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.ReleaseSignature;
import org.throughline.disclosure.ReleaseView.SignedTerms;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Sha256;

/** Signatures under releases, with the text that was signed; never changed. */
@Repository
public class SignatureRepository {

    private final JdbcClient jdbc;

    SignatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID releaseId, ReleaseSignature signature, String terms, Instant at, String by) {
        jdbc.sql("""
                        insert into release_signature (release_id, signer, media_type, content, sha256, terms, terms_sha256,
                            signed_at, recorded_by)
                        values (:release, :signer, :type, :content, :sha256, :terms, :termsSha256, :at, :by)""")
                .param("release", releaseId)
                .param("signer", signature.signer().strip())
                .param("type", signature.image().mediaType())
                .param("content", signature.image().content())
                .param("sha256", signature.image().sha256())
                .param("terms", terms)
                .param("termsSha256", Sha256.of(terms))
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .update();
    }

    public boolean isSigned(UUID releaseId) {
        return jdbc.sql("select exists (select 1 from release_signature where release_id = ?)")
                .param(releaseId)
                .query(Boolean.class)
                .single();
    }

    public Optional<ReleaseSignature> find(UUID releaseId) {
        return jdbc.sql("select signer, media_type, content from release_signature where release_id = ?")
                .param(releaseId)
                .query((row, n) -> new ReleaseSignature(
                        row.getString(1), new DisclosedDocument(row.getString(2), row.getBytes(3))))
                .optional();
    }

    /** What was signed, and whether image and text are still what was sealed. */
    public Optional<SignedTerms> terms(UUID releaseId) {
        return jdbc.sql("""
                        select signer, media_type, terms, sha256, signed_at, recorded_by, terms_sha256,
                            encode(sha256(content), 'hex') as now_sha256
                        from release_signature where release_id = ?""").param(releaseId).query(SignatureRepository::signed).optional();
    }

    private static SignedTerms signed(ResultSet row, int number) throws SQLException {
        String terms = row.getString("terms");
        String sealed = row.getString("sha256");
        boolean intact = sealed.equals(row.getString("now_sha256"))
                && row.getString("terms_sha256").equals(Sha256.of(terms));
        return new SignedTerms(
                row.getString("signer"),
                row.getString("media_type"),
                terms,
                sealed,
                intact,
                JdbcTime.instant(row, "signed_at"),
                row.getString("recorded_by"));
    }
}
