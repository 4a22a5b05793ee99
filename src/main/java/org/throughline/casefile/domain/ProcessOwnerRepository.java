package org.throughline.casefile.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.engine.EngineRecords.ProcessRecord;

/** Compares what processes know of their case with the cases. */
@Repository
public class ProcessOwnerRepository {

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;

    ProcessOwnerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of those that name another case than the one they run for, or a submission of another. */
    public List<String> strangers(List<ProcessRecord> processes) {
        return jdbc.sql("""
                        select distinct p.id from unnest(:ids::text[], :numbers::text[], :cases::uuid[], :submissions::uuid[])
                            as p(id, number, case_id, submission_id)
                        where not exists (select from case_file c where c.case_number = p.number and c.id = p.case_id)
                            or p.submission_id is not null and not exists (select from submission s
                                where s.id = p.submission_id and s.case_id = p.case_id)""")
                .param("ids", each(processes, ProcessRecord::id))
                .param("numbers", each(processes, ProcessRecord::caseNumber))
                .param("cases", each(processes, process -> id(process.caseId())))
                .param("submissions", each(processes, process -> id(process.submissionId())))
                .query(String.class)
                .list();
    }

    private static String[] each(List<ProcessRecord> processes, Function<ProcessRecord, String> of) {
        return processes.stream().map(of).toArray(String[]::new);
    }

    /** What is no id belongs to no case. */
    private static String id(String text) {
        try {
            return text == null ? null : UUID.fromString(text).toString();
        } catch (IllegalArgumentException noId) {
            return NONE.toString();
        }
    }
}
