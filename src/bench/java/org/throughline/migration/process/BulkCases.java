package org.throughline.migration.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes thousands of open cases out of a few real ones, row by row in the database: the processes with their history and
 * timers, the cases, and the work list. Made by hand, since it works on the databases of other programs too.
 */
final class BulkCases {

    private static final String BYTES = "id_ in (select bytearray_id_ from act_ru_variable where %1$s"
            + " union select bytearray_id_ from act_hi_varinst where %1$s)";
    private static final String OF_PROCESS = "proc_inst_id_ = any(:processes)";
    private static final String OF_TASK =
            "task_id%s in (select id_ from act_ru_task where proc_inst_id_ = any(:processes))";

    /** In the order of their references, with what of them belongs to a case. */
    private static final Map<String, String> TABLES = tables();

    private final JdbcClient jdbc;

    BulkCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("act_ge_bytearray", BYTES.formatted(OF_PROCESS));
        tables.put("act_ru_execution", OF_PROCESS);
        tables.put("act_ru_task", OF_PROCESS);
        tables.put("act_ru_variable", OF_PROCESS);
        tables.put("act_ru_event_subscr", OF_PROCESS);
        tables.put("act_ru_identitylink", OF_TASK.formatted("_"));
        tables.put("act_ru_job", "process_instance_id_ = any(:processes)");
        for (String history : List.of("procinst", "actinst", "taskinst", "varinst")) {
            tables.put("act_hi_" + history, OF_PROCESS);
        }
        tables.put("work_item", OF_TASK.formatted(""));
        tables.put("work_audience", OF_TASK.formatted(""));
        return tables;
    }

    /**
     * Copies a whole case with all that runs for it.
     *
     * @param processInstanceId any process of it
     * @param series two digits, another one for each call
     */
    void multiply(String processInstanceId, int copies, String series) {
        String caseNumber = text("select business_key_ from act_ru_execution where id_ = ?", processInstanceId);
        String caseId = text("select id::text from case_file where case_number = ?", caseNumber);
        String[] processes = jdbc.sql("""
                        select id_ from act_ru_execution where root_proc_inst_id_ in
                        (select root_proc_inst_id_ from act_ru_execution where id_ = ?) and parent_id_ is null
                        """)
                .param(processInstanceId)
                .query(String.class)
                .list()
                .toArray(String[]::new);
        String[] ids = TABLES.entrySet().stream()
                .filter(table -> table.getKey().startsWith("act_"))
                .flatMap(table -> jdbc
                        .sql("select id_ from " + table.getKey() + " where " + table.getValue())
                        .param("processes", processes)
                        .query(String.class)
                        .list()
                        .stream())
                .toArray(String[]::new);
        CopiedCase copied = new CopiedCase(processes, ids, caseNumber, caseId, series, copies);
        copy("case_file", "case_number = :case", copied);
        TABLES.forEach((table, rows) -> copy(table, rows, copied));
    }

    private String text(String sql, String param) {
        return jdbc.sql(sql).param(param).query(String.class).single();
    }

    /** Each id gets the number of its copy; so do the case's number and id, wherever they stand. */
    private void copy(String table, String rows, CopiedCase copied) {
        Map<String, String> columns = columns(table);
        String values = columns.entrySet().stream()
                .map(column -> copied(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns.keySet()) + ") select " + values + " from "
                        + table + " cross join generate_series(1, :copies) n where " + rows)
                .param("processes", copied.processes())
                .param("ids", copied.ids())
                .param("case", copied.caseNumber())
                .param("ofCase", copied.caseId())
                .param("series", copied.series())
                .param("copies", copied.copies())
                .update();
    }

    private static String copied(String column, String type) {
        return switch (type) {
            case "character varying", "text" -> """
                case when %1$s = any(:ids) then %1$s || '-' || n
                when %1$s = :case then 'TL-20' || :series || '-' || lpad(n::text, 6, '0')
                when %1$s = :ofCase then md5(:ofCase || n)::uuid::text else %1$s end""".formatted(column);
            case "uuid" ->
                "case when %1$s = :ofCase::uuid then md5(:ofCase || n)::uuid else %1$s end".formatted(column);
            default -> column;
        };
    }

    /** By name, with their types. */
    private Map<String, String> columns(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        jdbc.sql("""
                        select column_name, data_type from information_schema.columns
                        where table_name = ? and table_schema = current_schema() and is_generated = 'NEVER'
                        order by ordinal_position
                        """).param(table).query(row -> {
            columns.put(row.getString(1), row.getString(2));
        });
        return columns;
    }

    private record CopiedCase(
            String[] processes, String[] ids, String caseNumber, String caseId, String series, int copies) {}
}
