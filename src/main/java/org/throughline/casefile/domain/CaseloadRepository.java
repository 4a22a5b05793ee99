package org.throughline.casefile.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** The open cases that have a worker, counted by worker, kind and stage. */
    public List<CaseloadRow> all() {
        return jdbc.sql("""
                select worker, case_kind, stage, count(*) as cases from case_file where status = 'open' and worker is not null group by worker, case_kind, stage""")
                .query((row, index) -> new CaseloadRow(
                        row.getString("worker"),
                        row.getString("case_kind"),
                        row.getString("stage"),
                        row.getInt("cases")))
                .list();
    }

    /** Empty where nobody said what kind of case it is. */
    public Optional<String> kindOf(UUID caseId) {
        return jdbc.sql("select case_kind from case_file where id = :case and case_kind is not null")
                .param("case", caseId)
                .query(String.class)
                .optional();
    }

    /** Everybody who is or was the worker of a case of this client. */
    public Set<String> workersOf(UUID personId) {
        return Set.copyOf(
                jdbc.sql("select distinct worker from case_file where person_id = :person and worker is not null")
                        .param("person", personId)
                        .query(String.class)
                        .list());
    }

    public void keepKind(UUID caseId, String kind) {
        jdbc.sql("update case_file set case_kind = :kind where id = :case")
                .param("kind", kind)
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

    /** @param kind null where nobody said it */
    public record CaseloadRow(String worker, String kind, String stage, int cases) {}

    public record Proposed(String username, String team, int points, List<String> reasons) {}
}
