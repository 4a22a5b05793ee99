package org.throughline.casefile.web;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.casefile.web.AnswerViewMapper.ShownAnswers;
import org.throughline.shared.SpreadsheetText;
import org.throughline.shell.DisplayFormat;

/** A case's answers as a table of one row an answer, for those who count elsewhere. */
@Component
class AnswerTable {

    private static final List<String> COLUMNS = List.of("at", "by", "form", "version", "field", "label", "value");

    private final MessageSource messages;
    private final DisplayFormat displayFormat;

    AnswerTable(MessageSource messages, DisplayFormat displayFormat) {
        this.messages = messages;
        this.displayFormat = displayFormat;
    }

    void write(List<ShownAnswers> submissions, Writer out, Locale locale) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(COLUMNS.stream()
                .map(column -> messages.getMessage("answers.column." + column, null, locale))
                .toList());
        for (ShownAnswers submission : submissions) {
            for (AnswerCell cell : cells(submission.lines(), "")) {
                csv.printRecord(
                        displayFormat.dateTime(submission.at()),
                        SpreadsheetText.safe(submission.by()),
                        submission.title(),
                        submission.formVersion(),
                        cell.key(),
                        SpreadsheetText.safe(cell.label()),
                        SpreadsheetText.safe(cell.value()));
            }
        }
        csv.flush();
    }

    /** Rows of a list become {@code goals[1].title}. */
    static List<AnswerCell> cells(List<FilledForm.AnswerLine> lines, String at) {
        List<AnswerCell> cells = new ArrayList<>();
        for (FilledForm.AnswerLine line : lines) {
            String path = at + line.key();
            if (line.rows().isEmpty()) {
                cells.add(new AnswerCell(path, line.label(), line.value()));
            }
            for (int row = 0; row < line.rows().size(); row++) {
                cells.addAll(cells(line.rows().get(row), path + "[" + (row + 1) + "]."));
            }
        }
        return cells;
    }

    record AnswerCell(String key, String label, String value) {}
}
