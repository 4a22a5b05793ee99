package org.throughline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.ConsentTerm;
import org.throughline.shared.Actor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;

/**
 * Who may be told what about a person, for what, and until when. Releases of information: recorded, revoked, never removed.
 */
@Repository
@Transactional
public class Consents {

    private static final String OF_PERSON = """
            select * from consent where person_id in (
                select person.id from person asked
                join person on coalesce(person.linked_to, person.id) = coalesce(asked.linked_to, asked.id)
                where asked.id = :person)""";

    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final Clock clock;

    Consents(JdbcClient jdbc, AccessLog accessLog, Clock clock) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    public UUID record(NewConsent consent, Actor actor) {
        UUID id = UUID.randomUUID();
        LocalDate from = ConsentTerm.from(consent.from(), LocalDate.now(clock));
        jdbc.sql("""
                insert into consent (id, person_id, case_id, organization_id, organization, purpose, information,
                    method, valid_from, valid_until, recorded_at, recorded_by)
                values (:id, :person, :case, :organizationId, :organization, :purpose, :information, :method, :from,
                    :until, :at, :by)""")
                .param("id", id)
                .param("person", consent.personId())
                .param("case", consent.caseId(), Types.OTHER)
                .param("organizationId", consent.organizationId(), Types.OTHER)
                .param("organization", consent.organization())
                .param("purpose", consent.purpose())
                .param("information", consent.information())
                .param("method", consent.method())
                .param("from", from)
                .param("until", ConsentTerm.until(from, consent.until()))
                .param("at", JdbcTime.of(clock.instant()))
                .param("by", actor.username())
                .update();
        accessLog.wrote(actor, AccessLog.PERSON, consent.personId(), consent.caseId(), "consent");
        return id;
    }

    /** True where a release to that organization is valid on that day. */
    public boolean onFile(UUID personId, UUID organizationId, LocalDate day) {
        return of(personId).stream()
                .filter(consent -> organizationId.equals(consent.organizationId()))
                .anyMatch(consent -> consent.isValidOn(day));
    }

    /** Everything ever recorded, newest first; not logged. */
    public List<Consent> of(UUID personId) {
        return jdbc.sql(OF_PERSON + " order by recorded_at desc, id")
                .param("person", personId)
                .query(Consents::consent)
                .list();
    }

    /**
     * @throws org.throughline.shared.Rejection conflict {@code consent-revoked} where it already is; not found {@code
     *     consent-unknown}
     */
    public void revoke(UUID consentId, String reason, Actor actor) {
        Consent consent = jdbc.sql("select * from consent where id = :id for update")
                .param("id", consentId)
                .query(Consents::consent)
                .optional()
                .orElseThrow(() -> Rejection.notFound("consent-unknown"));
        if (consent.revokedAt() != null) {
            throw Rejection.conflict("consent-revoked");
        }
        jdbc.sql("""
                update consent set revoked_at = :at, revoked_by = :by, revocation_reason = :reason where id = :id""")
                .param("at", JdbcTime.of(clock.instant()))
                .param("by", actor.username())
                .param("reason", reason, Types.VARCHAR)
                .param("id", consentId)
                .update();
        accessLog.wrote(actor, AccessLog.PERSON, consent.personId(), consent.caseId(), "consent-revoked");
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("organization"),
                row.getString("purpose"),
                row.getString("information"),
                row.getString("method"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                JdbcTime.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                JdbcTime.instant(row, "revoked_at"),
                row.getString("revoked_by"),
                row.getString("revocation_reason"));
    }
}
