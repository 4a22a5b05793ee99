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
        return fields.stream().map(field -> answers.latestAnswering(caseId, field.form(), field.key(), reader)
                .map(submission -> text(submission, field.key()))
                .orElse(""));
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
