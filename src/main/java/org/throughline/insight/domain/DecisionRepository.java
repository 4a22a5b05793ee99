package org.throughline.insight.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** The decisions that were taken in cases, with what they were taken on. */
@Repository
public class DecisionRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    DecisionRepository(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * @param id null before it is stored
     * @param outputs by name; see {@link DecisionOutputs}
     */
    public record RecordedDecision(
            Long id,
            String decisionKey,
            int version,
            String caseNumber,
            String processInstanceId,
            String stepId,
            Instant at,
            Map<String, Object> inputs,
            Map<String, Object> outputs) {}

    public void add(Collection<RecordedDecision> decisions) {
        batch.batchUpdate("""
                insert into decision_taken (decision_key, version, case_number, process_instance_id, step_id, decided_at,
                    inputs, outputs)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """, decisions, 100, (row, decision) -> {
            row.setString(1, decision.decisionKey());
            row.setInt(2, decision.version());
            row.setString(3, decision.caseNumber());
            row.setString(4, decision.processInstanceId());
            row.setString(5, decision.stepId());
            row.setObject(6, JdbcTime.of(decision.at()));
            row.setString(7, FlagsJson.write(decision.inputs()));
            row.setString(8, FlagsJson.write(decision.outputs()));
        });
    }

    public long count(String decisionKey, Instant since) {
        return jdbc.sql("select count(*) from decision_taken where decision_key = ? and decided_at >= ?")
                .params(decisionKey, JdbcTime.of(since))
                .query(Long.class)
                .single();
    }

    /** Newest first, from just before the given one; {@code id} may be {@link Long#MAX_VALUE}. */
    public List<RecordedDecision> before(String decisionKey, Instant since, Instant at, long id, int limit) {
        return jdbc.sql("""
                        select id, decision_key, version, case_number, process_instance_id, step_id, decided_at, inputs, outputs
                        from decision_taken
                        where decision_key = ? and decided_at >= ? and (decided_at, id) < (?, ?)
                        order by decided_at desc, id desc
                        limit ?
                        """)
                .params(decisionKey, JdbcTime.of(since), JdbcTime.of(at), id, limit)
                .query(DecisionRepository::decision)
                .list();
    }

    /** The last one of each of these cases; none where the table was never asked about it. */
    public List<RecordedDecision> last(String decisionKey, Collection<String> caseNumbers) {
        return jdbc.sql("""
                        select distinct on (case_number) id, decision_key, version, case_number, process_instance_id, step_id,
                            decided_at, inputs, outputs
                        from decision_taken
                        where decision_key = :key and case_number = any(:cases)
                        order by case_number, decided_at desc, id desc
                        """)
                .param("key", decisionKey)
                .param("cases", caseNumbers.toArray(String[]::new))
                .query(DecisionRepository::decision)
                .list();
    }

    /** The last one of each step of each process of these cases. */
    public List<RecordedDecision> lastOfSteps(String decisionKey, Collection<String> caseNumbers) {
        return jdbc.sql("""
                        select distinct on (process_instance_id, step_id) id, decision_key, version, case_number,
                            process_instance_id, step_id, decided_at, inputs, outputs
                        from decision_taken
                        where decision_key = :key and case_number = any(:cases) and step_id is not null
                        order by process_instance_id, step_id, decided_at desc, id desc
                        """)
                .param("key", decisionKey)
                .param("cases", caseNumbers.toArray(String[]::new))
                .query(DecisionRepository::decision)
                .list();
    }

    private static RecordedDecision decision(ResultSet row, int number) throws SQLException {
        return new RecordedDecision(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                JdbcTime.instant(row, 7),
                FlagsJson.read(row.getString(8)),
                FlagsJson.read(row.getString(9)));
    }
}
