package org.throughline.referral.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.referral.domain.ExperiencePolicy.CountedReferrals;
import org.throughline.shared.JdbcTime;

/** The table of experience: one row a service, counted anew in one statement whenever a referral to it ends. */
@Repository
public class ExperienceRepository {

    private final JdbcClient jdbc;

    ExperienceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two that end at once are counted one after the other. */
    public void recount(UUID serviceId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('service-experience ' || :id, 0))")
                .param("id", serviceId.toString())
                .query(rows -> {});
        jdbc.sql("select count_service_experience(array[cast(:id as uuid)])")
                .param("id", serviceId)
                .query(rows -> {});
    }

    /** By service; those to which no referral has ended are left out. */
    public Map<UUID, CountedReferrals> of(Collection<UUID> serviceIds) {
        Map<UUID, CountedReferrals> found = new HashMap<>();
        jdbc.sql("""
                select service_id, closed, answered, accepted, days_to_answer, days_to_appointment, no_shows
                from service_experience where service_id = any (:ids)""").param("ids", serviceIds.toArray(UUID[]::new)).query(row -> {
            found.put(
                    row.getObject("service_id", UUID.class),
                    new CountedReferrals(
                            row.getInt("closed"),
                            row.getInt("answered"),
                            row.getInt("accepted"),
                            row.getObject("days_to_answer", Double.class),
                            row.getObject("days_to_appointment", Double.class),
                            row.getInt("no_shows")));
        });
        return found;
    }

    /** How often providers of the service said since then that the client is not eligible. */
    public int ineligibleSince(UUID serviceId, Instant since) {
        return jdbc.sql("""
                select count(*) from referral r join referral_change c on c.referral_id = r.id
                where r.service_id = :id and c.to_status = 'rejected' and c.reason = 'ineligible'
                    and (cast(:since as timestamptz) is null or c.at > :since)""")
                .param("id", serviceId)
                .param("since", JdbcTime.of(since), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Integer.class)
                .single();
    }
}
