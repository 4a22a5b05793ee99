package org.throughline.retention.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.SealedTexts;

/** Certificates of destruction, which outlive what they are about. */
@Repository
public class CertificateRepository {

    private final JdbcClient jdbc;

    CertificateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(UUID run, SealedRecord seal, Instant at) {
        jdbc.sql("""
                insert into destruction_certificate (run_id, content, sha256, seal_form, sealed_at)
                values (:run, :content, :sha256, :form, :at)""")
                .param("run", run)
                .param("content", seal.text())
                .param("sha256", seal.sha256())
                .param("form", seal.form().id())
                .param("at", JdbcTime.of(at))
                .update();
    }

    public Optional<SealedRecord> find(UUID run) {
        return jdbc.sql("select * from destruction_certificate where run_id = :run")
                .param("run", run)
                .query((row, index) -> SealedRecord.stored(
                        row.getString("content"), row.getString("sha256"), row.getString("seal_form")))
                .optional();
    }

    /** Certificates whose text is not the one that was sealed. */
    List<String> changedTexts() {
        return SealedTexts.changed(jdbc, "certificate of destruction", "destruction_certificate", "run_id", "true");
    }
}
