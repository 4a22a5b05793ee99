package org.throughline.engine.form;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.AnswerStore;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Submission;

/** Validates answers against the deployed form and keeps them whole: the one way in, for start forms and tasks. */
@Component
public class SubmissionRecorder {

    private final FormValidator validator;
    private final ObjectProvider<AnswerStore> store;
    private final Clock clock;

    SubmissionRecorder(FormValidator validator, ObjectProvider<AnswerStore> store, Clock clock) {
        this.validator = validator;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param about what the submission belongs to: task and case, or the case alone
     * @throws org.throughline.shared.FormRefused where a field does not fit; nothing was kept
     */
    public Submission keep(
            DeployedForm form,
            SubmissionContext about,
            Map<String, Object> prefill,
            Map<String, Object> answers,
            String by) {
        Map<String, Object> accepted = check(form, prefill, answers);
        Submission submission = new Submission(
                UUID.randomUUID(),
                about.caseId(),
                form.id(),
                form.version(),
                about.taskKey(),
                about.taskId(),
                by,
                clock.instant(),
                accepted);
        answerStore().keep(submission);
        return submission;
    }

    /** The answers as they would be kept. */
    Map<String, Object> check(DeployedForm form, Map<String, Object> prefill, Map<String, Object> answers) {
        return validator.accept(form.schema(), prefill, answers, LocaleContextHolder.getLocale());
    }

    private AnswerStore answerStore() {
        return store.getIfAvailable(() -> {
            throw new IllegalStateException("No AnswerStore: the casefile module is missing");
        });
    }

    /** What a submission belongs to; task key and id are null for a start form. */
    public record SubmissionContext(UUID caseId, String taskKey, String taskId) {}
}
