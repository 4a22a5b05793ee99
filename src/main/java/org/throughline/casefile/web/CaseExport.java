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
import org.throughline.shell.Words;

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
    private final Words words;
    private final MessageSource messages;
    private final LatestAnswers latest;

    CaseExport(Cases cases, ExportLog log, Words words, MessageSource messages, LatestAnswers latest) {
        this.latest = latest;
        this.cases = cases;
        this.log = log;
        this.words = words;
        this.messages = messages;
    }

    void write(CaseQuery query, List<AnswerFields.Field> fields, Actor actor, Names names, Writer out)
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
                                cells(row, names).stream(),
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

    private List<Object> cells(CaseSummary row, Names names) {
        return java.util.Arrays.asList(
                row.caseNumber(),
                SpreadsheetText.safe(row.clientName()),
                words.label("case-status", row.status()),
                words.label("stage", row.stage()),
                row.episode(),
                words.label("priority", row.priority()),
                words.label("risk", row.riskLevel()),
                SpreadsheetText.safe(names.worker(row.worker())),
                SpreadsheetText.safe(names.team(row.team())),
                words.date(row.openedAt()),
                words.label("outcome", row.outcome()));
    }
}
