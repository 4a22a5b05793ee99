package org.throughline.designer.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the variables that dates and groups hang on, as the engine would find them: in the process, else its callers. */
@Repository
public class CaseFlagsReader {

    private static final List<String> OF_CASE = List.of("priority", "riskLevel");

    private final JdbcClient jdbc;

    CaseFlagsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param own further variables, looked for in the process itself */
    public Map<String, TaskFlags> of(Collection<String> processInstanceIds, Set<String> own) {
        Set<String> names = new HashSet<>(own);
        names.addAll(OF_CASE);
        names.add("triage");
        Map<String, List<Found>> found = new HashMap<>();
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
                .param("ids", processInstanceIds.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new Found(
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getBoolean(6)));
                });
        Map<String, TaskFlags> taskFlags = new HashMap<>();
        found.forEach((id, values) -> taskFlags.put(id, flags(values)));
        return taskFlags;
    }

    private static TaskFlags flags(List<Found> values) {
        Map<String, String> ofCase = new HashMap<>();
        Map<String, String> own = new HashMap<>();
        Set<String> unsure = new HashSet<>();
        boolean triage = false;
        for (Found value : values) {
            triage |= value.name().equals("triage");
            if (!value.isPlain()) {
                unsure.add(value.name());
            } else if (value.text() != null) {
                ofCase.putIfAbsent(value.name(), value.text());
                if (value.depth() == 0) {
                    own.put(value.name(), value.text());
                }
            }
        }
        for (String name : OF_CASE) {
            if (triage && !ofCase.containsKey(name)) {
                // the engine looks into the result of the triage, which is no plain text
                unsure.add(name);
            }
        }
        return new TaskFlags(ofCase, own, unsure);
    }

    private record Found(int depth, String name, String type, String text, boolean whole) {

        boolean isPlain() {
            return name.equals("triage") || whole && (type.equals("string") || type.equals("null"));
        }
    }
}
