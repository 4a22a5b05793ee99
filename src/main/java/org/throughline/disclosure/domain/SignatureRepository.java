package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.ReleaseSignature;
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
}
