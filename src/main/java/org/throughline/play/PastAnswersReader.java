package org.throughline.play;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.casefile.PastCases;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.Submission;
import org.throughline.model.ModelReader;
import org.throughline.shared.Actor;

/** Takes the answers of a finished case for a play; nothing personal comes past this. */
@Component
class PastAnswersReader {

    private final PastCases cases;
    private final ModelLibrary library;
    private final ModelReader models;
    private final Clock clock;

    PastAnswersReader(PastCases cases, ModelLibrary library, ModelReader models, Clock clock) {
        this.cases = cases;
        this.library = library;
        this.models = models;
        this.clock = clock;
    }

    /** @param caseNumber null or blank for none */
    PastAnswers of(String caseNumber, Actor by) {
        if (caseNumber == null || caseNumber.isBlank()) {
            return PastAnswers.NONE;
        }
        Map<String, List<Map<String, Object>>> past = new LinkedHashMap<>();
        for (Submission submission : cases.answers(caseNumber, by)) {
            Map<String, Object> answers = impersonal(submission);
            past.computeIfAbsent(submission.formId(), any -> new ArrayList<>()).add(answers);
            if (submission.taskKey() != null) {
                past.computeIfAbsent(submission.taskKey(), any -> new ArrayList<>())
                        .add(answers);
            }
        }
        return new PastAnswers(caseNumber.strip(), past);
    }

    /** By the form on which it was answered: only that knows what was chosen and what was typed. */
    private Map<String, Object> impersonal(Submission submission) {
        LocalDate day = LocalDate.ofInstant(submission.at(), clock.getZone());
        return library.find(ModelKind.FORM, submission.formId(), submission.formVersion())
                .map(library::content)
                .map(models::form)
                .map(form -> ImpersonalAnswers.of(form, AnswerReferences.undated(submission.answers(), day)))
                .orElse(Map.of());
    }
}
