package org.throughline.supervision.domain;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums what both have signed. */
@Repository
public class SupervisionHoursRepository {

    private final JdbcClient jdbc;

    SupervisionHoursRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Clinical minutes by the kind of licence of the supervisor, of signed sessions that are not in error. */
    public Map<String, Integer> clinicalMinutes(String worker) {
        Map<String, Integer> minutes = new HashMap<>();
        jdbc.sql("""
                select g.licence, sum(s.clinical) as minutes
                from supervision_session s
                join supervision_signature g on g.session_id = s.id and g.version = s.version and g.part = 'supervisor'
                where s.worker = :worker and s.sealed_at is not null and s.clinical > 0 and g.licence is not null
                  and not exists (select 1 from supervision_error e where e.session_id = s.id)
                group by g.licence""").param("worker", worker).query(row -> {
            minutes.put(row.getString("licence"), row.getInt("minutes"));
        });
        return minutes;
    }
}
