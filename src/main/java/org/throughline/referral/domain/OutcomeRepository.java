package org.throughline.referral.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.referral.domain.PausePolicy.Outcome;
import org.throughline.shared.Actor;
import org.throughline.shared.JdbcTime;

/** What came of each service that was offered in or sent from some cases. */
@Repository
public class OutcomeRepository {

    private static final String LATEST = """
            select distinct on (service_id) service_id, reason, at from (
                select o.service_id,
                    case when o.reason is null or o.reason = 'other' then 'client-declined' else o.reason end as reason, o.at
                from referral r join referral_offer o on o.referral_id = r.id
                where r.case_id = any (:cases) and o.result <> 'accepted'
                union all
                select r.service_id, coalesce(c.reason, 'completed'), c.at
                from referral r join referral_change c on c.referral_id = r.id
                where r.case_id = any (:cases) and r.service_id is not null
                    and c.to_status in ('rejected', 'failed', 'cancelled', 'completed') and c.by <> :system
            ) outcomes order by service_id, at desc""";

    private final JdbcClient jdbc;

    OutcomeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last of each service; what only ended with its case says nothing. */
    public Map<UUID, Outcome> latest(Collection<UUID> caseIds) {
        Map<UUID, Outcome> found = new LinkedHashMap<>();
        jdbc.sql(LATEST)
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("system", Actor.SYSTEM.username())
                .query(row -> {
                    found.put(
                            row.getObject("service_id", UUID.class),
                            new Outcome(row.getString("reason"), JdbcTime.instant(row, "at")));
                });
        return found;
    }
}
