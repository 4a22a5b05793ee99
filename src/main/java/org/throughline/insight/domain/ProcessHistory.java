package org.throughline.insight.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engine keeps of its processes, read where its own queries are too slow. */
@Repository
public class ProcessHistory {

    private final JdbcClient jdbc;

    ProcessHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Finished(String processInstanceId, String caseNumber, Instant endedAt) {}

    /** By the time they ended, from just after the given one. */
    public List<Finished> finished(String processKey, Instant after, String afterId, int limit) {
        return jdbc.sql("""
                        select proc_inst_id_, business_key_, end_time_ from act_hi_procinst
                        where proc_def_key_ = ? and end_time_ is not null and (end_time_, proc_inst_id_) > (?, ?)
                        order by end_time_, proc_inst_id_
                        limit ?
                        """)
                .params(processKey, Timestamp.from(after), afterId, limit)
                .query((row, i) -> new Finished(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** The engine's id of each version of a process, by its number. */
    public Map<Integer, String> versions(String processKey) {
        return jdbc
                .sql("select version_, id_ from act_re_procdef where key_ = ?")
                .param(processKey)
                .query((row, i) -> Map.entry(row.getInt(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
