package org.throughline.referral.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.referral.PartnerQuery;
import org.throughline.referral.PartnerReferral.SentReferral;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Reads referrals by the organization that they were sent to. */
@Repository
public class PartnerReferralRepository {

    private static final String SELECT = """
            select r.id, r.case_id, r.service_id, r.version, r.updated_at, r.status, r.reason, r.sent_at, r.appointment_at,
                   case when c.by = :partner then r.reason_text end as provider_reason,
                   (select max(at) from provider_report where referral_id = r.id and kind = 'done' and by = :partner)
                       as reported_done_at
            from published_service_organization o
            join referral r on r.service_id = o.service_id and r.sent_at is not null
            left join lateral (select by from referral_change where referral_id = r.id
                order by position desc limit 1) c on true
            where o.organization_id = :organization""";

    private final JdbcClient jdbc;

    PartnerReferralRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param partner the name by which the organization's own changes are recorded */
    public Optional<SentReferral> find(UUID organization, UUID referralId, String partner) {
        return jdbc.sql(SELECT + " and r.id = :id")
                .param("organization", organization)
                .param("partner", partner)
                .param("id", referralId)
                .query((row, n) -> sent(row))
                .optional();
    }

    /** Whoever else would change it waits until this transaction is over. */
    public void lock(UUID referralId) {
        jdbc.sql("select 1 from referral where id = ? for update")
                .param(referralId)
                .query(Integer.class)
                .optional();
    }

    /** The newest first. */
    public List<SentReferral> ofCase(UUID organization, UUID caseId, String partner) {
        return jdbc.sql(SELECT + " and r.case_id = :case order by r.sent_at desc, r.id")
                .param("organization", organization)
                .param("partner", partner)
                .param("case", caseId)
                .query((row, n) -> sent(row))
                .list();
    }

    /** The longest unchanged first, so that whoever walks the pages misses none that changes meanwhile. */
    public Slice<SentReferral> page(UUID organization, PartnerQuery query, String partner) {
        int limit = Slice.limit(query.limit());
        List<String> from = query.after() == null ? null : Cursor.parts(query.after(), 2);
        JdbcClient.StatementSpec statement = jdbc.sql(
                        SELECT + where(query, from) + " order by r.updated_at, r.id limit :most")
                .param("organization", organization)
                .param("partner", partner)
                .param("most", limit + 1);
        if (!query.statuses().isEmpty()) {
            statement = statement.param("statuses", query.statuses().toArray(String[]::new));
        }
        if (query.id() != null) {
            statement = statement.param("id", query.id());
        }
        if (query.changedFrom() != null) {
            statement = statement.param("changedFrom", JdbcTime.of(query.changedFrom()));
        }
        if (query.changedBefore() != null) {
            statement = statement.param("changedBefore", JdbcTime.of(query.changedBefore()));
        }
        if (from != null) {
            statement = statement.param("at", JdbcTime.of(moment(from.get(0)))).param("last", id(from.get(1)));
        }
        return Slice.of(
                statement.query((row, n) -> sent(row)).list(), limit, last -> Cursor.of(last.updatedAt(), last.id()));
    }

    private static String where(PartnerQuery query, List<String> from) {
        return (query.statuses().isEmpty() ? "" : " and r.status = any(:statuses)")
                + (query.id() == null ? "" : " and r.id = :id")
                + (query.changedFrom() == null ? "" : " and r.updated_at >= :changedFrom")
                + (query.changedBefore() == null ? "" : " and r.updated_at < :changedBefore")
                + (from == null ? "" : " and (r.updated_at, r.id) > (:at, :last)");
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notOurs) {
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

    private static SentReferral sent(ResultSet row) throws SQLException {
        return new SentReferral(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getInt("version"),
                JdbcTime.instant(row, "updated_at"),
                row.getString("status"),
                row.getString("reason"),
                row.getString("provider_reason"),
                JdbcTime.instant(row, "sent_at"),
                JdbcTime.instant(row, "appointment_at"),
                JdbcTime.instant(row, "reported_done_at"));
    }
}
