package org.throughline.casefile.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseQuery;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shared.SpreadsheetText;
import org.throughline.shell.DisplayFormat;

/** Writes a list of cases as CSV. Each row that leaves the program is logged as read. */
@Component
class CaseExport {

    private static final List<String> COLUMNS = List.of(
            "number",
            "client",
            "status",
            "stage",
            "episode",
            "priority",
            "risk",
            "worker",
            "team",
            "opened",
            "outcome");

    private final Cases cases;
    private final ExportLog log;
    private final DisplayFormat displayFormat;
    private final MessageSource messages;
    private final LatestAnswers latest;

    CaseExport(Cases cases, ExportLog log, DisplayFormat displayFormat, MessageSource messages, LatestAnswers latest) {
        this.latest = latest;
        this.cases = cases;
        this.log = log;
        this.displayFormat = displayFormat;
        this.messages = messages;
    }

    void write(
            CaseQuery query, List<AnswerFields.AnswerField> fields, Actor actor, DisplayNames displayNames, Writer out)
            throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        Stream<String> answered = fields.stream().map(field -> SpreadsheetText.safe(field.label()));
        csv.printRecord(
                Stream.concat(COLUMNS.stream().map(this::heading), answered).toList());
        String after = null;
        do {
            CaseQuery page =
                    new CaseQuery(query.scope(), query.status(), query.q(), Slice.MAX_LIMIT, after, query.answered());
            Slice<CaseSummary> slice = cases.list(page, actor);
            log.exported(slice.items(), actor);
            for (CaseSummary row : slice.items()) {
                csv.printRecord(Stream.concat(
                                cells(row, displayNames).stream(),
                                latest.of(row.caseId(), fields, actor).map(SpreadsheetText::safe))
                        .toList());
            }
            after = slice.next();
        } while (after != null);
        csv.flush();
    }

    private String heading(String column) {
        return messages.getMessage("cases." + column, null, LocaleContextHolder.getLocale());
    }

    private List<Object> cells(CaseSummary row, DisplayNames displayNames) {
        return java.util.Arrays.asList(
                row.caseNumber(),
                SpreadsheetText.safe(row.clientName()),
                displayFormat.label("case-status", row.status().id()),
                displayFormat.label("stage", row.stage().id()),
                row.episode().number(),
                displayFormat.label("priority", row.priority()),
                displayFormat.label("risk", row.riskLevel()),
                SpreadsheetText.safe(displayNames.worker(row.worker())),
                SpreadsheetText.safe(displayNames.team(row.team())),
                displayFormat.date(row.episode().openedAt()),
                displayFormat.label("outcome", row.episode().outcome()));
    }
}
