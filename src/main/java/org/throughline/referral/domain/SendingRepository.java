package org.throughline.referral.domain;

import java.sql.Types;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** The acts of sending, appended and never changed. */
@Repository
public class SendingRepository {

    private final JdbcClient jdbc;

    SendingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(SendingRecord sending) {
        jdbc.sql("""
                        insert into referral_sending (referral_id, way, to_address, note, release_id, at, by)
                        values (:referral, :way, :to, :note, :release, :at, :by)""")
                .param("referral", sending.referralId())
                .param("way", sending.way().id())
                .param("to", sending.to())
                .param("note", sending.note(), Types.VARCHAR)
                .param("release", sending.releaseId())
                .param("at", JdbcTime.of(sending.at()))
                .param("by", sending.by())
                .update();
    }

    /** The act by which the referral was sent; empty before, and for those sent before acts were recorded. */
    public Optional<SendingRecord> of(UUID referralId) {
        return jdbc.sql("select * from referral_sending where referral_id = ?")
                .param(referralId)
                .query((row, n) -> new SendingRecord(
                        referralId,
                        SendingWay.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                        row.getString("to_address"),
                        row.getString("note"),
                        row.getObject("release_id", UUID.class),
                        JdbcTime.instant(row, "at"),
                        row.getString("by")))
                .optional();
    }
}
