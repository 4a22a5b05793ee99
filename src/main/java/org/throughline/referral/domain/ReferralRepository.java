package org.throughline.referral.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;

/** Stores referrals together with the history of their transitions; one that has ended counts for its service. */
@Repository
public class ReferralRepository {

    private static final String SELECT = "select * from referral";

    private final JdbcClient jdbc;
    private final ExperienceRepository experience;
    private final Clock clock;

    ReferralRepository(JdbcClient jdbc, ExperienceRepository experience, Clock clock) {
        this.jdbc = jdbc;
        this.experience = experience;
        this.clock = clock;
    }

    /** @throws IllegalStateException for an unknown id: processes only carry known ones */
    public Referral require(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No referral " + id));
    }

    public Optional<Referral> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, n) -> referral(row))
                .optional();
    }

    public List<Referral> openOf(UUID caseId) {
        return jdbc
                .sql(SELECT + " where case_id = ? order by opened_at, id")
                .param(caseId)
                .query((row, n) -> referral(row))
                .list()
                .stream()
                .filter(Referral::isOpen)
                .toList();
    }

    /** The newest attempt for a planned service. */
    public Optional<Referral> latestFor(UUID plannedServiceId) {
        return jdbc.sql(SELECT + " where planned_service_id = ? order by attempt desc limit 1")
                .param(plannedServiceId)
                .query((row, n) -> referral(row))
                .optional();
    }

    public void add(Referral referral, Instant at, String by) {
        jdbc.sql("""
                        insert into referral (id, case_id, planned_service_id, attempt, need, status, opened_at, opened_by,
                            updated_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""")
                .params(
                        referral.id(),
                        referral.caseId(),
                        referral.plannedServiceId(),
                        referral.attempt(),
                        referral.need(),
                        referral.status().id(),
                        JdbcTime.of(at),
                        by,
                        JdbcTime.of(at))
                .update();
        appendChanges(referral);
    }

    /** @throws Rejection conflict {@code referral-stale} where somebody else changed it in between */
    public void save(Referral referral) {
        Referral.Details details = referral.details();
        WaitlistPlace waitlist = details.waitlist();
        Appointment appointment = details.appointment();
        Receipt receipt = details.receipt();
        int saved = jdbc.sql("""
                        update referral set service_id = ?, status = ?, reason = ?, reason_text = ?, client_need = ?,
                            urgency = ?, sent_at = ?, waitlist_position = ?, waitlist_expected_on = ?,
                            appointment_at = ?, first_appointment_at = coalesce(first_appointment_at, ?),
                            appointment_place = ?, appointment_note = ?, received_on = ?,
                            received_said_by = ?, received_helped = ?, received_note = ?, clarified_at = ?,
                            updated_at = ?, version = version + 1
                        where id = ? and version = ?""")
                .params(
                        details.serviceId(),
                        referral.status().id(),
                        details.reason() == null
                                ? null
                                : details.reason().code().id(),
                        details.reason() == null ? null : details.reason().text(),
                        details.clientNeed(),
                        details.urgency(),
                        JdbcTime.of(details.sentAt()),
                        waitlist == null ? null : waitlist.position(),
                        waitlist == null ? null : waitlist.expectedOn(),
                        JdbcTime.of(details.appointmentAt()),
                        JdbcTime.of(details.appointmentAt()),
                        appointment == null ? null : appointment.place(),
                        appointment == null ? null : appointment.note(),
                        receipt == null ? null : receipt.on(),
                        receipt == null || receipt.saidBy() == null
                                ? null
                                : receipt.saidBy().id(),
                        receipt == null ? null : receipt.helped(),
                        receipt == null ? null : receipt.note(),
                        JdbcTime.of(details.clarifiedAt()),
                        JdbcTime.of(clock.instant()),
                        referral.id(),
                        referral.version())
                .update();
        if (saved == 0) {
            throw Rejection.conflict("referral-stale");
        }
        appendChanges(referral);
        if (!referral.isOpen() && details.serviceId() != null) {
            experience.recount(details.serviceId());
        }
    }

    private void appendChanges(Referral referral) {
        for (Referral.StatusTransition change : referral.changes()) {
            jdbc.sql("""
                            insert into referral_change (referral_id, position, from_status, to_status, reason, reason_text, at, by)
                            select ?, count(*), ?, ?, ?, ?, ?, ? from referral_change where referral_id = ?""")
                    .params(
                            referral.id(),
                            change.from() == null ? null : change.from().id(),
                            change.to().id(),
                            change.reason() == null
                                    ? null
                                    : change.reason().code().id(),
                            change.reason() == null ? null : change.reason().text(),
                            JdbcTime.of(change.at()),
                            change.by(),
                            referral.id())
                    .update();
        }
        referral.changes().clear();
    }

    private static Referral referral(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("planned_service_id", UUID.class),
                row.getInt("attempt"),
                row.getString("need"),
                ReferralStatus.of(row.getString("status")),
                new Referral.Details(
                        row.getObject("service_id", UUID.class),
                        reason == null ? null : Reason.of(reason, row.getString("reason_text")),
                        row.getString("client_need"),
                        row.getString("urgency"),
                        JdbcTime.instant(row, "sent_at"),
                        new WaitlistPlace(
                                row.getObject("waitlist_position", Integer.class),
                                row.getObject("waitlist_expected_on", LocalDate.class)),
                        appointment(row),
                        receipt(row),
                        JdbcTime.instant(row, "clarified_at")),
                row.getInt("version"));
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        Instant at = JdbcTime.instant(row, "appointment_at");
        return at == null
                ? null
                : new Appointment(at, row.getString("appointment_place"), row.getString("appointment_note"));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("received_on", LocalDate.class);
        return on == null
                ? null
                : new Receipt(
                        on,
                        ReceiptPolicy.Witness.of(row.getString("received_said_by")),
                        row.getString("received_helped"),
                        row.getString("received_note"));
    }

    /** The planned services for which a referral runs or has been completed. */
    public Set<UUID> servicesUnderWay(UUID caseId) {
        return jdbc.sql("select distinct planned_service_id from referral where case_id = ? and status in"
                        + " ('draft', 'requested', 'accepted', 'in-progress', 'on-hold', 'completed')")
                .param(caseId)
                .query(UUID.class)
                .set();
    }
}
