package org.throughline.safety;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.casefile.AnswersKept;
import org.throughline.engine.Submission;
import org.throughline.shared.FormAnswers;

/**
 * Any form that says so by the field {@value #DANGER}, also one that is drawn tomorrow, names a danger. It is heard before
 * the transaction ends, so that no door can be found at which it is not.
 */
@Component
class DangerAnswers {

    static final String DANGER = "immediateDanger";
    static final String DESCRIPTION = "dangerDescription";

    /** Where a form asks it: whether the safety response begins, and why not. */
    static final String RESPOND = "startSafetyResponse";

    static final String WHY_NOT = "noSafetyResponseReason";

    private final Dangers dangers;

    DangerAnswers(Dangers dangers) {
        this.dangers = dangers;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AnswersKept kept) {
        Submission submission = kept.submission();
        FormAnswers form = submission.form();
        if (!form.flag(DANGER) || submission.formId().equals(SafetyConcerns.CONCERN_FORM)) {
            return;
        }
        dangers.name(
                submission.caseId(),
                submission.formId(),
                submission.id(),
                form.text(DESCRIPTION),
                whyNot(form),
                submission.by());
    }

    /** Only a reason keeps the response from beginning. */
    private static String whyNot(FormAnswers form) {
        return Boolean.FALSE.equals(form.values().get(RESPOND)) ? form.text(WHY_NOT) : null;
    }
}
