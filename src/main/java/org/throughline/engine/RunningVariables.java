package org.throughline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The variables that a running process instance sees, as the engine would find them: its own, then its callers'. */
@Repository
public class RunningVariables {

    private final JdbcClient jdbc;

    RunningVariables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param depth 0 for the instance's own, 1 for its caller's, and so on
     * @param text null where it is empty or no text
     * @param ofWholeInstance false where only a part of the instance sees it
     */
    public record RunningVariable(int depth, String name, String type, String text, boolean ofWholeInstance) {}

    /** By instance, the nearest first; no entry for an instance that sees none of these names. */
    public Map<String, List<RunningVariable>> seenBy(Collection<String> instanceIds, Collection<String> names) {
        Map<String, List<RunningVariable>> found = new HashMap<>();
        jdbc.sql("""
                        with recursive chain as (
                            select id_ as start, id_ as at, super_exec_ as caller, 0 as depth from act_ru_execution
                            where id_ = any(:ids)
                            union all
                            select chain.start, pi.id_, pi.super_exec_, depth + 1 from chain
                            join act_ru_execution e on e.id_ = chain.caller
                            join act_ru_execution pi on pi.id_ = e.proc_inst_id_
                        )
                        select chain.start, chain.depth, v.name_, v.type_, v.text_, v.execution_id_ = chain.at as whole
                        from chain join act_ru_variable v on v.proc_inst_id_ = chain.at
                        where v.name_ = any(:names) order by chain.start, chain.depth
                        """)
                .param("ids", instanceIds.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new RunningVariable(
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getBoolean(6)));
                });
        return found;
    }
}
