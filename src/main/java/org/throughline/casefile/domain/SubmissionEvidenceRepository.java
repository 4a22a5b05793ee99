package org.throughline.casefile.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the submission that a recorded piece of work rests on. */
@Repository
public class SubmissionEvidenceRepository {

    private final JdbcClient jdbc;

    SubmissionEvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The work that no submission bears out: none in that case, of one of those tasks, by that person, shortly before.
     *
     * @param work SQL of a module, not of a person; gives id, case_id, by_user, at, submission
     */
    public List<RecordedEvidence> missing(String work, Set<String> tasks, int limit) {
        return jdbc.sql("""
                        select w.id, w.case_id from (%s) w
                        where not exists (select from submission s
                            where s.case_id = w.case_id and s.by_user = w.by_user
                                and s.at between w.at - interval '1 day' and w.at + interval '1 second'
                                and (w.submission is null or s.id = w.submission)
                                and (s.task_key = any(:tasks) or s.task_key is null and cardinality(:tasks) = 0))
                        order by w.at desc limit :limit""".formatted(work))
                .param("tasks", tasks.toArray(String[]::new))
                .param("limit", limit)
                .query(RecordedEvidence.class)
                .list();
    }

    public record RecordedEvidence(UUID id, UUID caseId) {}
}
