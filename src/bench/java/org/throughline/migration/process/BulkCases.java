package org.throughline.migration.process;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes thousands of open cases out of a few real ones, row by row in the database. */
@Component
class BulkCases {

    private static final List<String> TABLES =
            List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_identitylink", "act_ru_job");

    private final JdbcClient jdbc;

    BulkCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param series two digits, another one for each call */
    void multiply(String processInstanceId, int copies, String series) {
        String root = jdbc.sql("select root_proc_inst_id_ from act_ru_execution where id_ = ?")
                .param(processInstanceId)
                .query(String.class)
                .single();
        String caseNumber = jdbc.sql("select business_key_ from act_ru_execution where id_ = ?")
                .param(root)
                .query(String.class)
                .single();
        List<String> processes = jdbc.sql(
                        "select distinct proc_inst_id_ from act_ru_execution where root_proc_inst_id_ = ?")
                .param(root)
                .query(String.class)
                .list();
        List<String> ids = TABLES.stream()
                .flatMap(table -> jdbc
                        .sql("select id_ from " + table + " where " + of(table))
                        .param("processes", processes.toArray(String[]::new))
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
        String number = "'TL-20" + series + "-' || lpad(n::text, 6, '0')";
        TABLES.forEach(table -> copy(table, processes, ids, number, caseNumber, copies));
        copyCases(number, caseNumber, copies);
    }

    private static String of(String table) {
        return switch (table) {
            case "act_ru_identitylink" ->
                "task_id_ in (select id_ from act_ru_task where proc_inst_id_ = any(:processes))";
            case "act_ru_job" -> "process_instance_id_ = any(:processes)";
            default -> "proc_inst_id_ = any(:processes)";
        };
    }

    private void copy(
            String table, List<String> processes, List<String> ids, String number, String caseNumber, int copies) {
        List<Column> columns = columns(table);
        String values = columns.stream()
                .map(column -> !column.text()
                        ? column.name()
                        : ("case when %1$s = any(:ids) then %1$s || '-' || n"
                                        + " when %1$s = :case then %2$s else %1$s end")
                                .formatted(column.name(), number))
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into " + table + " ("
                        + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") select " + values
                        + " from " + table + " cross join generate_series(1, :copies) n where " + of(table))
                .param("ids", ids.toArray(String[]::new))
                .param("processes", processes.toArray(String[]::new))
                .param("case", caseNumber)
                .param("copies", copies)
                .update();
    }

    private void copyCases(String number, String caseNumber, int copies) {
        String columns = columns("case_file").stream()
                .map(Column::name)
                .filter(name -> !name.equals("id") && !name.equals("case_number"))
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into case_file (id, case_number, " + columns + ") select gen_random_uuid(), " + number + ", "
                        + columns
                        + " from case_file cross join generate_series(1, :copies) n where case_number = :case")
                .param("case", caseNumber)
                .param("copies", copies)
                .update();
    }

    private List<Column> columns(String table) {
        return jdbc.sql("""
                        select column_name, data_type in ('character varying', 'text') from information_schema.columns
                        where table_name = ? and table_schema = current_schema() and is_generated = 'NEVER'
                        order by ordinal_position
                        """)
                .param(table)
                .query((row, n) -> new Column(row.getString(1), row.getBoolean(2)))
                .list();
    }

    private record Column(String name, boolean text) {}
}
