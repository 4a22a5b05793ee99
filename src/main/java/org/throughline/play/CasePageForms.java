package org.throughline.play;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.Transfers;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.engine.TaskForm;
import org.throughline.safety.SafetyConcerns;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** What people send from the page of a case, without a task for it. */
@Component
class CasePageForms {

    /** In the order in which a page offers them. */
    static final Set<String> ALL = Set.of(Transfers.REQUEST_FORM, ContactEndings.FORM, SafetyConcerns.CONCERN_FORM);

    private final Forms forms;
    private final Transfers transfers;
    private final ContactEndings endings;
    private final SafetyConcerns concerns;

    CasePageForms(Forms forms, Transfers transfers, ContactEndings endings, SafetyConcerns concerns) {
        this.forms = forms;
        this.transfers = transfers;
        this.endings = endings;
        this.concerns = concerns;
    }

    TaskForm open(String formId, UUID caseId, Actor actor, Locale locale) {
        DeployedForm form = forms.newest(formId);
        String schema = forms.localized(form, locale);
        return new TaskForm(
                null, new DeployedForm(form.id(), form.version(), schema), forms.prefill(formId, caseId, actor));
    }

    void send(String formId, UUID caseId, Map<String, Object> answers, Actor actor) {
        switch (formId) {
            case Transfers.REQUEST_FORM -> transfers.request(caseId, AnsweredForm.latest(answers), actor);
            case ContactEndings.FORM -> endings.end(caseId, AnsweredForm.latest(answers), actor);
            case SafetyConcerns.CONCERN_FORM -> concerns.raise(caseId, AnsweredForm.latest(answers), actor);
            default -> throw Rejection.notFound("form-unknown", formId);
        }
    }
}
