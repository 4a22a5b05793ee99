package org.throughline.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.casefile.Amendment;
import org.throughline.casefile.Amendments;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;
import org.throughline.shared.SpreadsheetText;
import org.throughline.shell.Reads;

/** A case's answers as files, by the same access and the same labels as its page. */
@Controller
class AnswersExportController {

    private final Cases cases;
    private final Answers answers;
    private final Amendments amendments;
    private final AnswerViewMapper reading;
    private final AnswerTable table;

    AnswersExportController(
            Cases cases, Answers answers, Amendments amendments, AnswerViewMapper reading, AnswerTable table) {
        this.amendments = amendments;
        this.cases = cases;
        this.answers = answers;
        this.reading = reading;
        this.table = table;
    }

    @Reads("answers-export")
    @GetMapping("/cases/{number:TL-.*}/answers.csv")
    void csv(@PathVariable String number, Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        CaseView view = cases.view(number, actor);
        List<Submission> submissions = answers.shown(view.caseId(), actor);
        var corrections = reading.corrected(submissions, amendments.ofCase(view.caseId()), locale);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + "-answers.csv\"");
        try (PrintWriter out = response.getWriter()) {
            out.write(SpreadsheetText.BYTE_ORDER_MARK);
            table.write(reading.read(submissions, locale), corrections, out, locale);
        }
    }

    @Reads("answers-export")
    @GetMapping(path = "/cases/{number:TL-.*}/answers.json")
    ResponseEntity<List<Kept>> json(@PathVariable String number, Actor actor, Locale locale) {
        CaseView view = cases.view(number, actor);
        Map<UUID, List<Amended>> amended = amendments.ofCase(view.caseId()).stream()
                .collect(Collectors.groupingBy(
                        Amendment::submissionId, Collectors.mapping(Amended::of, Collectors.toList())));
        List<Kept> kept = answers.shown(view.caseId(), actor).stream()
                .map(submission -> kept(submission, amended.getOrDefault(submission.id(), List.of()), locale))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + "-answers.json\"")
                .body(kept);
    }

    private Kept kept(Submission submission, List<Amended> amended, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        AnswerTable.cells(reading.read(List.of(submission), locale).get(0).lines(), "")
                .forEach(cell -> labels.put(cell.key(), cell.label()));
        return new Kept(
                submission.id().toString(),
                submission.formId(),
                submission.formVersion(),
                submission.taskKey(),
                submission.by(),
                submission.at(),
                submission.answers(),
                labels,
                amended);
    }

    /** A correction: the whole form as it reads since then. */
    record Amended(String by, Instant at, String reason, Map<String, Object> answers) {

        static Amended of(Amendment amendment) {
            return new Amended(amendment.by(), amendment.at(), amendment.reason(), amendment.answers());
        }
    }

    /**
     * @param answers as they were first given
     * @param labels of each answered field, in the reader's language
     */
    record Kept(
            String id,
            String form,
            int formVersion,
            String task,
            String by,
            Instant at,
            Map<String, Object> answers,
            Map<String, String> labels,
            List<Amended> amendments) {}
}
