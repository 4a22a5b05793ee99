package org.throughline.fhir.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.fhir.PartnerCredential;
import org.throughline.shared.Attribution;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Credentials of partners, with what was done to each. */
@Repository
public class PartnerCredentialRepository {

    private static final String SELECT = "select * from partner_credential ";

    private final JdbcClient jdbc;

    PartnerCredentialRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is good, with the hash of its secret. */
    public Optional<HashedCredential> live(UUID id) {
        return jdbc.sql(SELECT + "where id = ? and revoked_at is null")
                .param(id)
                .query((row, n) -> new HashedCredential(credential(row), row.getString("secret_hash")))
                .optional();
    }

    /** @param secretHash what a shown secret is compared with */
    public record HashedCredential(PartnerCredential credential, String secretHash) {}

    /** The newest first, revoked ones too. */
    public Slice<PartnerCredential> list(Integer asked, String after) {
        int limit = Slice.limit(asked);
        boolean first = after == null || after.isBlank();
        List<String> from = first ? List.of("", "") : Cursor.parts(after, 2);
        String sql = SELECT + (first ? "" : "where (created_at, id) < (:at, :id) ")
                + "order by created_at desc, id desc limit " + (limit + 1);
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        if (!first) {
            statement = statement.param("at", JdbcTime.of(moment(from.get(0)))).param("id", id(from.get(1)));
        }
        return Slice.of(
                statement.query((row, n) -> credential(row)).list(),
                limit,
                last -> Cursor.of(last.created().at(), last.id()));
    }

    public void add(PartnerCredential credential, String secretHash) {
        jdbc.sql("insert into partner_credential (id, organization_id, label, secret_hash, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        credential.id(),
                        credential.organizationId(),
                        credential.label(),
                        secretHash,
                        JdbcTime.of(credential.created().at()),
                        credential.created().by())
                .update();
        addEvent(credential.id(), "created", credential.created());
    }

    /** @return false where it is unknown, or revoked already */
    public boolean revoke(UUID id, Attribution revoked) {
        int changed = jdbc.sql("update partner_credential set revoked_at = ?, revoked_by = ?"
                        + " where id = ? and revoked_at is null")
                .params(JdbcTime.of(revoked.at()), revoked.by(), id)
                .update();
        if (changed > 0) {
            addEvent(id, "revoked", revoked);
        }
        return changed > 0;
    }

    /** Written where the last note of it is older than that moment, so that not every request writes. */
    public void used(UUID id, Instant at, Instant notedBefore) {
        jdbc.sql("update partner_credential set last_used_at = :at"
                        + " where id = :id and coalesce(last_used_at, '-infinity') < :before")
                .param("at", JdbcTime.of(at))
                .param("id", id)
                .param("before", JdbcTime.of(notedBefore))
                .update();
    }

    private void addEvent(UUID id, String what, Attribution made) {
        jdbc.sql("insert into partner_credential_event (credential_id, what, at, by) values (?, ?, ?, ?)")
                .params(id, what, JdbcTime.of(made.at()), made.by())
                .update();
    }

    private static PartnerCredential credential(ResultSet row) throws SQLException {
        return new PartnerCredential(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("label"),
                new Attribution(row.getString("created_by"), JdbcTime.instant(row, "created_at")),
                JdbcTime.instant(row, "last_used_at"),
                row.getString("revoked_by") == null
                        ? Attribution.NONE
                        : new Attribution(row.getString("revoked_by"), JdbcTime.instant(row, "revoked_at")));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }
}
