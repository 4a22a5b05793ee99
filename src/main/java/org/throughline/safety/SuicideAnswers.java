package org.throughline.safety;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.casefile.AnswersKept;
import org.throughline.engine.Submission;

/**
 * Any form that says so by the field {@value #SUICIDE}, also one that is drawn tomorrow, begins the response to a risk of
 * suicide. It is heard before the transaction ends, so that no door can be found at which it is not.
 */
@Component
class SuicideAnswers {

    static final String SUICIDE = "suicidalThoughts";

    private final Dangers dangers;

    SuicideAnswers(Dangers dangers) {
        this.dangers = dangers;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AnswersKept kept) {
        Submission submission = kept.submission();
        if (submission.form().flag(SUICIDE)) {
            dangers.nameSuicide(submission.caseId(), submission.formId(), submission.id(), submission.by());
        }
    }
}
