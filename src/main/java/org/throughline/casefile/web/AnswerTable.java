package org.throughline.casefile.web;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.casefile.web.AnswerViewMapper.CorrectionView;
import org.throughline.casefile.web.AnswerViewMapper.ShownAnswers;
import org.throughline.shared.SpreadsheetText;
import org.throughline.shell.DisplayFormat;

/** A case's answers as a table of one row an answer, for those who count elsewhere. */
@Component
class AnswerTable {

    private static final List<String> COLUMNS =
            List.of("at", "by", "form", "version", "field", "label", "value", "correction");

    private final MessageSource messages;
    private final DisplayFormat displayFormat;

    AnswerTable(MessageSource messages, DisplayFormat displayFormat) {
        this.messages = messages;
        this.displayFormat = displayFormat;
    }

    /** @param corrections of each submission, by its id; they stand behind it, with the reason in a column of its own */
    void write(List<ShownAnswers> submissions, Map<String, List<CorrectionView>> corrections, Writer out, Locale locale)
            throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(COLUMNS.stream()
                .map(column -> messages.getMessage("answers.column." + column, null, locale))
                .toList());
        for (ShownAnswers submission : submissions) {
            write(submission, submission.at(), submission.by(), submission.lines(), "", csv);
            for (CorrectionView correction : corrections.getOrDefault(submission.id(), List.of())) {
                write(submission, correction.at(), correction.by(), correction.lines(), correction.reason(), csv);
            }
        }
        csv.flush();
    }

    private void write(
            ShownAnswers submission,
            Instant at,
            String by,
            List<FilledForm.AnswerLine> lines,
            String correction,
            CSVPrinter csv)
            throws IOException {
        for (AnswerCell cell : cells(lines, "")) {
            csv.printRecord(
                    displayFormat.dateTime(at),
                    SpreadsheetText.safe(by),
                    submission.title(),
                    submission.formVersion(),
                    cell.key(),
                    SpreadsheetText.safe(cell.label()),
                    SpreadsheetText.safe(cell.value()),
                    SpreadsheetText.safe(correction));
        }
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
