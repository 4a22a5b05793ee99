package org.throughline.directory;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.throughline.directory.hsds.TableRow;
import org.throughline.directory.hsds.TextCleaner;

/** Values of a row that must be of a kind. One that is not is left out and remarked, and the row is taken all the same. */
final class RowValues {

    private RowValues() {}

    static LocalDate date(ImportRun run, TableRow row, String... columns) {
        String text = row.text(columns);
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException unreadable) {
            run.remark(row, "date-dropped", row.column(columns), text);
            return null;
        }
    }

    /** A point in time as it is written, without an offset at UTC; null where it is none. */
    static Instant instant(String text) {
        if (text == null) {
            return null;
        }
        try {
            String written = text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T');
            TemporalAccessor at =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
            return at instanceof LocalDateTime local
                    ? local.toInstant(ZoneOffset.UTC)
                    : ((OffsetDateTime) at).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** @param reason of the remark where it is no number, or less than nothing */
    static BigDecimal number(ImportRun run, TableRow row, String reason, String column) {
        String text = row.text(column);
        if (text == null || text.matches("\\d{1,9}(\\.\\d{1,4})?")) {
            return text == null ? null : new BigDecimal(text);
        }
        run.remark(row, reason, column, text);
        return null;
    }

    static String url(ImportRun run, TableRow row, String... columns) {
        String raw = row.text(columns);
        String url = TextCleaner.url(raw);
        if (raw != null && url == null) {
            run.remark(row, "url-dropped", row.column(columns), raw);
        }
        return url;
    }

    static String email(ImportRun run, TableRow row, String column) {
        String raw = row.text(column);
        String email = TextCleaner.email(raw);
        if (raw != null && email == null) {
            run.remark(row, "email-dropped", column, raw);
        }
        return email;
    }
}
