package org.throughline.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.ImportOptions;
import org.throughline.directory.ImportReport;
import org.throughline.directory.ImportState;
import org.throughline.directory.ImportState.ImportStage;
import org.throughline.directory.VanishedServices;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;
import org.throughline.shared.Slice;
import org.throughline.shared.SpreadsheetText;

/** Keeps what every import did. */
@Repository
public class ImportRepository {

    private static final int BATCH = 1_000;
    private static final OffsetDateTime FAR = OffsetDateTime.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public ImportRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param silent an import that began before this and holds no lock is one whose program ended
     * @throws Rejection conflict {@code import-running} with the id of the one that is going on
     */
    public void begin(UUID id, String source, Instant at, String by, ImportOptions options, Instant silent) {
        for (int attempt = 0; attempt < 2; attempt++) {
            int begun = jdbc.sql("""
                            insert into directory_import (id, source, at, by, state, dry_run, vanished_policy, mapping_sha256)
                            values (?, ?, ?, ?, 'running', ?, ?, ?) on conflict do nothing
                            """)
                    .params(id, source, JdbcTime.of(at), by, options.dryRun(), policy(options), mapping(options))
                    .update();
            if (begun == 1) {
                return;
            }
            endAbandoned(silent);
        }
        throw Rejection.conflict(
                "import-running", running().map(ImportReport::id).orElse(null));
    }

    private void endAbandoned(Instant silent) {
        jdbc.sql("""
                update directory_import set state = 'failed', failure = 'import-interrupted'
                where state = 'running' and at < ? and pg_try_advisory_xact_lock(hashtext('directory-import'))
                """).param(JdbcTime.of(silent)).update();
    }

    private static String policy(ImportOptions options) {
        return options.vanished().name().toLowerCase(Locale.ROOT);
    }

    private static String mapping(ImportOptions options) {
        return options.mapping() == null ? null : Sha256.of(options.mapping());
    }

    /** @return false where it was asked to stop */
    public boolean progress(UUID id, String table, int rows) {
        return jdbc.sql("update directory_import set at_table = ?, at_rows = ? where id = ? returning not stop_asked")
                .params(table, rows, id)
                .query(Boolean.class)
                .single();
    }

    public void askToStop(UUID id) {
        jdbc.sql("update directory_import set stop_asked = true where id = ? and state = 'running'")
                .param(id)
                .update();
    }

    /** @param failure the code of what is told, or null */
    public void end(UUID id, ImportStage stage, String failure) {
        jdbc.sql("update directory_import set state = ?, failure = ? where id = ?")
                .params(stage.name().toLowerCase(Locale.ROOT), failure, id)
                .update();
    }

    public Optional<ImportReport> running() {
        return jdbc.sql("select * from directory_import where state = 'running'")
                .query((row, n) -> report(row, List.of(), List.of()))
                .optional();
    }

    /** What it did, which ends it. */
    public void keep(ImportReport report) {
        jdbc.sql("""
                        update directory_import set state = 'done', at_table = null, vanished_services = ?,
                            suspended_services = ?, removed_rows = ?, offered_fields = ? where id = ?
                        """)
                .params(
                        report.vanished().services(),
                        report.vanished().suspended(),
                        report.vanished().rows(),
                        report.offered(),
                        report.id())
                .update();
        List<Object[]> tables = new ArrayList<>();
        for (ImportReport.ImportedTable table : report.tables()) {
            tables.add(new Object[] {
                report.id(),
                tables.size(),
                table.table(),
                table.file(),
                table.read(),
                table.stored(),
                table.updated(),
                table.unchanged(),
                table.setAside()
            });
        }
        batches.batchUpdate("insert into directory_import_table values (?, ?, ?, ?, ?, ?, ?, ?, ?)", tables);
        List<Object[]> lines = new ArrayList<>();
        lines(lines, report.id(), "set-aside", report.setAside());
        lines(lines, report.id(), "remark", report.remarks());
        for (int from = 0; from < lines.size(); from += BATCH) {
            batches.batchUpdate(
                    "insert into directory_import_line (import_id, position, kind, file, line, column_name, reason,"
                            + " detail, rows) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    lines.subList(from, Math.min(lines.size(), from + BATCH)));
        }
    }

    private static void lines(List<Object[]> rows, UUID id, String kind, List<ImportReport.ImportLine> lines) {
        for (ImportReport.ImportLine line : lines) {
            rows.add(new Object[] {
                id,
                rows.size(),
                kind,
                line.file(),
                line.line(),
                line.column(),
                line.reason(),
                line.detail(),
                line.rows()
            });
        }
    }

    public Optional<ImportReport> find(UUID id) {
        return jdbc.sql("select * from directory_import where id = ?")
                .param(id)
                .query((row, n) -> report(row, lines(id, "set-aside"), lines(id, "remark")))
                .optional();
    }

    public Slice<ImportReport> list(Integer asked, String after) {
        int limit = Slice.limit(asked);
        List<String> parts = after == null || after.isBlank() ? null : Cursor.parts(after, 2);
        OffsetDateTime before = parts == null ? FAR : at(parts.get(0));
        UUID beforeId = parts == null ? new UUID(-1, -1) : ServiceRowMapper.id(parts.get(1));
        List<ImportReport> found = jdbc.sql(
                        "select * from directory_import where (at, id) < (?, ?) order by at desc, id desc limit ?")
                .params(before, beforeId, limit + 1)
                .query((row, n) -> report(row, List.of(), List.of()))
                .list();
        return Slice.of(found, limit, last -> Cursor.of(last.at(), last.id()));
    }

    static OffsetDateTime at(String text) {
        try {
            return JdbcTime.of(Instant.parse(text));
        } catch (java.time.format.DateTimeParseException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private ImportReport report(
            ResultSet row, List<ImportReport.ImportLine> setAside, List<ImportReport.ImportLine> remarks)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ImportReport(
                id,
                row.getString("source"),
                JdbcTime.instant(row, "at"),
                row.getString("by"),
                new ImportOptions(row.getBoolean("dry_run"), VanishedServices.of(row.getString("vanished_policy"))),
                new ImportState(
                        ImportStage.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getString("failure"),
                        row.getString("at_table"),
                        row.getInt("at_rows")),
                new ImportReport.Vanished(
                        row.getInt("vanished_services"), row.getInt("suspended_services"), row.getInt("removed_rows")),
                row.getInt("offered_fields"),
                tables(id),
                setAside,
                remarks);
    }

    /** Why rows were set aside or taken otherwise, the most frequent first. */
    public List<ImportReport.ReasonCount> reasons(UUID id) {
        return jdbc.sql("""
                        select kind, reason, sum(rows) as rows from directory_import_line where import_id = ?
                        group by kind, reason order by kind desc, sum(rows) desc, reason
                        """)
                .param(id)
                .query((row, n) -> new ImportReport.ReasonCount(
                        row.getString("kind"), row.getString("reason"), row.getInt("rows")))
                .list();
    }

    private List<ImportReport.ImportedTable> tables(UUID id) {
        return jdbc.sql("select * from directory_import_table where import_id = ? order by position")
                .param(id)
                .query((row, n) -> new ImportReport.ImportedTable(
                        row.getString("table_name"),
                        row.getString("file"),
                        row.getInt("rows_read"),
                        row.getInt("rows_stored"),
                        row.getInt("rows_updated"),
                        row.getInt("rows_unchanged"),
                        row.getInt("rows_set_aside")))
                .list();
    }

    private List<ImportReport.ImportLine> lines(UUID id, String kind) {
        return jdbc.sql("select file, line, column_name, reason, detail, rows from directory_import_line"
                        + " where import_id = ? and kind = ? order by line <> 0, position limit " + ImportReport.SHOWN)
                .params(id, kind)
                .query((row, n) -> new ImportReport.ImportLine(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }

    public String linesAsCsv(UUID id) {
        StringBuilder csv = new StringBuilder("kind,file,line,column,reason,detail,rows\r\n");
        batches.query(
                "select kind, file, line, column_name, reason, detail, rows from directory_import_line"
                        + " where import_id = ? order by position",
                row -> {
                    for (int column = 1; column <= 7; column++) {
                        csv.append(quoted(row.getString(column))).append(column < 7 ? "," : "\r\n");
                    }
                },
                id);
        return csv.toString();
    }

    private static String quoted(String value) {
        return '"' + SpreadsheetText.safe(value == null ? "" : value).replace("\"", "\"\"") + '"';
    }
}
