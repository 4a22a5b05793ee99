package org.throughline.casefile.web;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.people.AccessEntry;
import org.throughline.shared.Slice;
import org.throughline.shared.SpreadsheetText;
import org.throughline.shell.DisplayFormat;

/** Writes entries of the access log as CSV, page by page. */
@Component
class AccessExport {

    private final AccessRows rows;
    private final DisplayFormat displayFormat;
    private final MessageSource messages;

    AccessExport(AccessRows rows, DisplayFormat displayFormat, MessageSource messages) {
        this.rows = rows;
        this.displayFormat = displayFormat;
        this.messages = messages;
    }

    /** @param pages the page after a cursor */
    void write(Function<String, Slice<AccessEntry>> pages, Writer out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(Stream.of("when", "who", "action", "part", "door", "emergency")
                .map(column -> text("access." + column))
                .toList());
        String after = null;
        do {
            Slice<AccessRows.AccessRow> page = rows.of(pages.apply(after));
            for (AccessRows.AccessRow row : page.items()) {
                csv.printRecord(
                        row.at(),
                        SpreadsheetText.safe(row.by()),
                        text("access.action." + row.action()),
                        displayFormat.label("access", row.what()),
                        displayFormat.label("access-door", row.door()),
                        row.emergency() ? text("access.emergency") : "");
            }
            after = page.next();
        } while (after != null);
        csv.flush();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
