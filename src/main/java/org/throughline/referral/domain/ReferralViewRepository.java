package org.throughline.referral.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.referral.ReferralView;
import org.throughline.referral.UnmetNeed;
import org.throughline.shared.JdbcTime;

/** Reads referrals as the case shows them. */
@Repository
public class ReferralViewRepository {

    private static final String SELECT = """
            select r.id, r.planned_service_id, r.need, r.attempt, r.service_id, s.service, s.organization,
                   r.status, r.reason, r.reason_text, r.client_need, r.urgency, r.opened_at, r.sent_at,
                   r.appointment_at, r.received_on, r.case_id, sent.way, sent.to_address, sent.note as sent_note,
                   sent.by as sent_by,
                   r.waitlist_position, r.waitlist_expected_on, r.appointment_place, r.received_said_by
            from referral r
            left join referral_sending sent on sent.referral_id = r.id
            left join published_service_name s on s.service_id = r.service_id
            where\s""";

    private final JdbcClient jdbc;

    ReferralViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ReferralView> ofCase(UUID caseId) {
        Map<UUID, List<ReferralView.TransitionView>> changes = changes("r.case_id = ?", caseId);
        return jdbc.sql(SELECT + "r.case_id = ? order by r.opened_at, r.attempt, r.id")
                .param(caseId)
                .query((row, n) -> view(row, changes))
                .list();
    }

    public Optional<ReferralView> find(UUID caseId, UUID referralId) {
        Map<UUID, List<ReferralView.TransitionView>> changes = changes("r.id = ?", referralId);
        return jdbc.sql(SELECT + "r.id = ? and r.case_id = ?")
                .params(referralId, caseId)
                .query((row, n) -> view(row, changes))
                .optional();
    }

    public List<UnmetNeed> unmetNeedsOf(UUID caseId) {
        return jdbc.sql(
                        "select id, need, reason, reason_text, area, at, by from unmet_need where case_id = ? order by at")
                .param(caseId)
                .query((row, n) -> new UnmetNeed(
                        row.getObject(1, UUID.class),
                        caseId,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        instant(row, "at"),
                        row.getString(7)))
                .list();
    }

    public int openCount(UUID caseId) {
        return jdbc.sql("select count(*) from referral where case_id = :case"
                        + " and status in ('draft', 'requested', 'accepted', 'in-progress', 'on-hold')")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    private static ReferralView view(ResultSet row, Map<UUID, List<ReferralView.TransitionView>> changes)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ReferralView(
                id,
                row.getObject("planned_service_id", UUID.class),
                row.getString("need"),
                row.getInt("attempt"),
                new ReferralView.ChosenService(
                        row.getObject("service_id", UUID.class),
                        row.getString("service"),
                        row.getString("organization")),
                row.getString("status"),
                row.getString("reason"),
                row.getString("reason_text"),
                new ReferralView.ClientWish(row.getString("client_need"), row.getString("urgency")),
                new ReferralView.Dates(
                        instant(row, "opened_at"),
                        instant(row, "sent_at"),
                        sent(row),
                        instant(row, "appointment_at"),
                        row.getObject("received_on", LocalDate.class),
                        delivery(row)),
                changes.getOrDefault(id, List.of()));
    }

    private static ReferralView.Sent sent(ResultSet row) throws SQLException {
        String way = row.getString("way");
        return way == null
                ? null
                : new ReferralView.Sent(
                        way, row.getString("to_address"), row.getString("sent_note"), row.getString("sent_by"));
    }

    private static ReferralView.Delivery delivery(ResultSet row) throws SQLException {
        return new ReferralView.Delivery(
                row.getObject("waitlist_position", Integer.class),
                row.getObject("waitlist_expected_on", LocalDate.class),
                row.getString("appointment_place"),
                row.getString("received_said_by"));
    }

    private Map<UUID, List<ReferralView.TransitionView>> changes(String condition, UUID id) {
        return jdbc
                .sql("""
                        select c.referral_id, c.from_status, c.to_status, c.reason, c.reason_text, c.at, c.by
                        from referral_change c join referral r on r.id = c.referral_id
                        where\s""" + condition + " order by c.referral_id, c.position")
                .param(id)
                .query((row, n) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new ReferralView.TransitionView(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                instant(row, "at"),
                                row.getString(7))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return JdbcTime.instant(row, column);
    }
}
