package org.throughline.casefile.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** How much work each worker carries, and whom a client knows already. */
@Repository
public class CaseloadRepository {

    private final JdbcClient jdbc;

    CaseloadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By username; a worker without open cases is left out. */
    public Map<String, CaseloadRow> all() {
        Map<String, CaseloadRow> loads = new HashMap<>();
        jdbc.sql("""
                select worker, count(*) as cases, sum(case_weight) as weight from case_file where status = 'open' and worker is not null group by worker""")
                .query((row, index) -> loads.put(
                        row.getString("worker"), new CaseloadRow(row.getInt("cases"), row.getBigDecimal("weight"))))
                .list();
        return loads;
    }

    /** Everybody who is or was the worker of a case of this client. */
    public Set<String> workersOf(UUID personId) {
        return Set.copyOf(
                jdbc.sql("select distinct worker from case_file where person_id = :person and worker is not null")
                        .param("person", personId)
                        .query(String.class)
                        .list());
    }

    public void weigh(UUID caseId, double weight) {
        jdbc.sql("update case_file set case_weight = :weight where id = :case")
                .param("weight", weight)
                .param("case", caseId)
                .update();
    }

    public void replaceProposal(UUID caseId, int episode, List<Proposed> proposal, Instant at) {
        jdbc.sql("delete from worker_proposal where case_id = :case and episode = :episode")
                .param("case", caseId)
                .param("episode", episode)
                .update();
        int rank = 1;
        for (Proposed proposed : proposal) {
            jdbc.sql("""
                    insert into worker_proposal (case_id, episode, rank, username, team, points, reasons, proposed_at)
                    values (:case, :episode, :rank, :username, :team, :points, to_jsonb(:reasons::text[]), :at)""")
                    .param("case", caseId)
                    .param("episode", episode)
                    .param("rank", rank++)
                    .param("username", proposed.username())
                    .param("team", proposed.team())
                    .param("points", proposed.points())
                    .param("reasons", proposed.reasons().toArray(String[]::new))
                    .param("at", JdbcTime.of(at))
                    .update();
        }
    }

    public record CaseloadRow(int cases, BigDecimal weight) {

        public static final CaseloadRow NONE = new CaseloadRow(0, BigDecimal.ZERO);
    }

    public record Proposed(String username, String team, int points, List<String> reasons) {}
}
