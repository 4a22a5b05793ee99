package org.throughline.referral.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** What was proposed to the worker and offered to the client, and what could not be met. Rows are only ever added. */
@Repository
public class MatchRepository {

    private final JdbcClient jdbc;

    public MatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One proposed service of the last round. */
    public record Proposal(int rank, UUID serviceId, int score, List<String> reasons) {}

    public void addRound(UUID referralId, List<Proposal> proposals, Instant at) {
        int round = jdbc.sql("select coalesce(max(round), 0) + 1 from referral_match where referral_id = ?")
                .param(referralId)
                .query(Integer.class)
                .single();
        for (Proposal proposal : proposals) {
            jdbc.sql("insert into referral_match (referral_id, round, rank, service_id, score, reasons, at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            referralId,
                            round,
                            proposal.rank(),
                            proposal.serviceId(),
                            proposal.score(),
                            proposal.reasons().toArray(String[]::new),
                            JdbcTime.of(at))
                    .update();
        }
    }

    public List<Proposal> lastRound(UUID referralId) {
        return jdbc.sql("""
                        select rank, service_id, score, reasons from referral_match where referral_id = :id
                        and round = (select max(round) from referral_match where referral_id = :id) order by rank""")
                .param("id", referralId)
                .query((row, n) -> proposal(row))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(row.getInt(1), row.getObject(2, UUID.class), row.getInt(3), List.of((String[])
                row.getArray(4).getArray()));
    }

    /** The services that were sent to or offered for this planned service before. */
    public Set<UUID> tried(UUID plannedServiceId) {
        return new HashSet<>(
                jdbc.sql("""
                        select service_id from referral where planned_service_id = :id and service_id is not null
                        union select o.service_id from referral_offer o
                        join referral r on r.id = o.referral_id where r.planned_service_id = :id""").param("id", plannedServiceId).query(UUID.class).set());
    }

    public void addOffer(
            UUID referralId, UUID serviceId, String result, String reason, String note, Instant at, String by) {
        jdbc.sql("insert into referral_offer (id, referral_id, service_id, result, reason, note, at, by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), referralId, serviceId, result, reason, note, JdbcTime.of(at), by)
                .update();
    }

    public void addUnmetNeed(Referral referral, String reason, String text, String area, Instant at, String by) {
        jdbc.sql("""
                        insert into unmet_need (id, case_id, planned_service_id, referral_id, need, reason, reason_text, area, at, by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (planned_service_id, referral_id) do nothing""")
                .params(
                        UUID.randomUUID(),
                        referral.caseId(),
                        referral.plannedServiceId(),
                        referral.id(),
                        referral.need(),
                        reason,
                        text,
                        area,
                        JdbcTime.of(at),
                        by)
                .update();
    }
}
