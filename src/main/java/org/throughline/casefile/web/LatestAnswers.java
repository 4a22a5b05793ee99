package org.throughline.casefile.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Answers;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;

/** What a case answered last to chosen fields, as the reader may see it. */
@Component
class LatestAnswers {

    private final Answers answers;
    private final AnswerViewMapper reading;

    LatestAnswers(Answers answers, AnswerViewMapper reading) {
        this.answers = answers;
        this.reading = reading;
    }

    /** One text a field, as it was corrected since; empty where it was never answered. */
    Stream<String> of(UUID caseId, List<AnswerFields.AnswerField> fields, Actor reader) {
        if (fields.isEmpty()) {
            return Stream.empty();
        }
        List<Submission> shown = answers.shown(caseId, reader);
        return fields.stream().map(field -> value(shown, field));
    }

    private String value(List<Submission> shown, AnswerFields.AnswerField field) {
        return shown.stream()
                .filter(submission -> submission.formId().equals(field.form()))
                .map(submission -> answers.of(submission.id()))
                .filter(submission -> submission.answers().containsKey(field.key()))
                .findFirst()
                .map(submission -> text(submission, field.key()))
                .orElse("");
    }

    private String text(Submission submission, String key) {
        var lines = reading.read(List.of(submission), LocaleContextHolder.getLocale())
                .get(0)
                .lines();
        return AnswerTable.cells(lines, "").stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .map(AnswerTable.AnswerCell::value)
                .orElse("");
    }
}
