package org.throughline.referral.domain;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** What was offered to the client, and what could not be met. Rows are only ever added. */
@Repository
public class MatchRepository {

    private final JdbcClient jdbc;

    public MatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void addOffer(
            UUID referralId, UUID serviceId, String result, String reason, String note, Instant at, String by) {
        jdbc.sql("insert into referral_offer (id, referral_id, service_id, result, reason, note, at, by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), referralId, serviceId, result, reason, note, JdbcTime.of(at), by)
                .update();
    }

    /**
     * Why a need was not met, where and of whom.
     *
     * @param ageGroup as {@link AgeGroupPolicy} has it, or null
     */
    public record UnmetNeedFacts(String reason, String text, String area, String ageGroup) {}

    public void addUnmetNeed(Referral referral, UnmetNeedFacts facts, Instant at, String by) {
        jdbc.sql("""
                        insert into unmet_need (id, case_id, planned_service_id, referral_id, need, reason, reason_text, area,
                            age_group, at, by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (planned_service_id, referral_id) do nothing""")
                .params(
                        UUID.randomUUID(),
                        referral.caseId(),
                        referral.plannedServiceId(),
                        referral.id(),
                        referral.need(),
                        facts.reason(),
                        facts.text(),
                        facts.area(),
                        facts.ageGroup(),
                        JdbcTime.of(at),
                        by)
                .update();
    }
}
