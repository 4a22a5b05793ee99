package org.throughline.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.people.Consent;
import org.throughline.people.Consent.Recipient;
import org.throughline.people.Consent.Revocation;
import org.throughline.shared.Attribution;
import org.throughline.shared.JdbcTime;

/** The table of releases of information; a row is added and may be revoked, never removed. */
@Repository
public class ConsentRepository {

    private static final String OF_PERSON = """
            select * from consent where person_id in (
                select person.id from person asked
                join person on coalesce(person.linked_to, person.id) = coalesce(asked.linked_to, asked.id)
                where asked.id = :person)""";

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Consent consent) {
        jdbc.sql("""
                insert into consent (id, person_id, case_id, organization_id, organization, purpose, information,
                    method, valid_from, valid_until, recorded_at, recorded_by, recipient_need)
                values (:id, :person, :case, :organizationId, :organization, :purpose, :information, :method, :from,
                    :until, :at, :by, :need)""")
                .param("need", consent.recipient().need(), Types.VARCHAR)
                .param("id", consent.id())
                .param("person", consent.personId())
                .param("case", consent.caseId(), Types.OTHER)
                .param("organizationId", consent.organizationId(), Types.OTHER)
                .param("organization", consent.organization())
                .param("purpose", consent.purpose())
                .param("information", consent.information())
                .param("method", consent.method())
                .param("from", consent.from())
                .param("until", consent.until())
                .param("at", JdbcTime.of(consent.recorded().at()))
                .param("by", consent.recorded().by())
                .update();
    }

    /** Those of the person and of whoever is linked to them, newest first. */
    public List<Consent> of(UUID personId) {
        return jdbc.sql(OF_PERSON + " order by recorded_at desc, id")
                .param("person", personId)
                .query(ConsentRepository::consent)
                .list();
    }

    /** The release, locked until the transaction ends. */
    public Optional<Consent> lock(UUID id) {
        return jdbc.sql("select * from consent where id = :id for update")
                .param("id", id)
                .query(ConsentRepository::consent)
                .optional();
    }

    public Optional<Consent> find(UUID id) {
        return jdbc.sql("select * from consent where id = :id")
                .param("id", id)
                .query(ConsentRepository::consent)
                .optional();
    }

    public void revoke(UUID id, String reason, String by, Instant at) {
        jdbc.sql("update consent set revoked_at = :at, revoked_by = :by, revocation_reason = :reason where id = :id")
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .param("reason", reason, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("case_id", UUID.class),
                new Recipient(
                        row.getObject("organization_id", UUID.class),
                        row.getString("organization"),
                        row.getString("recipient_need")),
                row.getString("purpose"),
                row.getString("information"),
                row.getString("method"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                new Attribution(row.getString("recorded_by"), JdbcTime.instant(row, "recorded_at")),
                new Revocation(
                        new Attribution(row.getString("revoked_by"), JdbcTime.instant(row, "revoked_at")),
                        row.getString("revocation_reason")));
    }
}
