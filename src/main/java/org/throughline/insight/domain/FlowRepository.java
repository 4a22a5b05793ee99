package org.throughline.insight.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** The flows that processes took, in the order in which they took them. */
@Repository
public class FlowRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    FlowRepository(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @param flags the routing flags at a choice; null where nothing was chosen, or where they were not kept yet */
    public record RecordedFlow(
            String processInstanceId,
            String processKey,
            int version,
            String caseNumber,
            String flowId,
            String fromId,
            String toId,
            Instant at,
            Map<String, Object> flags) {}

    public void add(Collection<RecordedFlow> flows) {
        batch.batchUpdate("""
                insert into flow_taken (process_instance_id, process_key, version, case_number, flow_id, from_id, to_id,
                    taken_at, flags)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """, flows, 100, (row, flow) -> {
            row.setString(1, flow.processInstanceId());
            row.setString(2, flow.processKey());
            row.setInt(3, flow.version());
            row.setString(4, flow.caseNumber());
            row.setString(5, flow.flowId());
            row.setString(6, flow.fromId());
            row.setString(7, flow.toId());
            row.setObject(8, JdbcTime.of(flow.at()));
            row.setString(9, flow.flags() == null ? null : FlagsJson.write(flow.flags()));
        });
    }

    /** The flows of these processes, each process's together and in its order. */
    public List<RecordedFlow> of(Collection<String> processInstanceIds) {
        return jdbc.sql("""
                        select process_instance_id, process_key, version, case_number, flow_id, from_id, to_id, taken_at, flags
                        from flow_taken where process_instance_id = any(?)
                        order by process_instance_id, id
                        """)
                .param(processInstanceIds.toArray(String[]::new))
                .query(FlowRepository::flow)
                .list();
    }

    private static RecordedFlow flow(ResultSet row, int number) throws SQLException {
        String flags = row.getString(9);
        return new RecordedFlow(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                JdbcTime.instant(row, 8),
                flags == null ? null : FlagsJson.read(flags));
    }

    /**
     * How often each flow was taken.
     *
     * @param version null for all
     */
    public Map<String, Long> counts(String processKey, Integer version, Instant since, Instant until) {
        return jdbc
                .sql("""
                        select flow_id, count(*) from flow_taken
                        where process_key = :key and taken_at >= :since and taken_at < :until
                            and (:version::int is null or version = :version)
                        group by flow_id
                        """)
                .param("key", processKey)
                .param("version", version)
                .param("since", JdbcTime.of(since))
                .param("until", JdbcTime.of(until))
                .query((row, i) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
