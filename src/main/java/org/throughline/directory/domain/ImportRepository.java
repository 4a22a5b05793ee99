package org.throughline.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.directory.ImportReport;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
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

    public void keep(ImportReport report) {
        jdbc.sql("insert into directory_import (id, source, at, by) values (?, ?, ?, ?)")
                .params(report.id(), report.source(), JdbcTime.of(report.at()), report.by())
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
        return jdbc.sql("select id, source, at, by from directory_import where id = ?")
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
                        "select id, source, at, by from directory_import where (at, id) < (?, ?) order by at desc, id desc limit ?")
                .params(before, beforeId, limit + 1)
                .query((row, n) -> report(row, List.of(), List.of()))
                .list();
        return Slice.of(found, limit, last -> Cursor.of(last.at(), last.id()));
    }

    private static OffsetDateTime at(String text) {
        try {
            return JdbcTime.of(Instant.parse(text));
        } catch (java.time.format.DateTimeParseException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private ImportReport report(
            ResultSet row, List<ImportReport.ImportLine> setAside, List<ImportReport.ImportLine> remarks)
            throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new ImportReport(
                id, row.getString(2), JdbcTime.instant(row, 3), row.getString(4), tables(id), setAside, remarks);
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
