package org.throughline.play;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.Transfers;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.engine.TaskForm;
import org.throughline.model.FormModel;
import org.throughline.safety.SafetyConcerns;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
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

    /** What of the filled values fits the form as it opens: the rest, such as of fields that it hides, is as it opened. */
    Map<String, Object> fitting(TaskForm opened, FormModel model, Map<String, Object> filled) {
        Map<String, Object> fitting = new LinkedHashMap<>(filled);
        while (true) {
            Set<String> refused = refused(opened, new OpenedForm(model, fitting).sent(Map.of(), Set.of()));
            refused.removeIf(
                    key -> Objects.equals(fitting.get(key), opened.data().get(key)));
            if (refused.isEmpty()) {
                return fitting;
            }
            fitting.keySet().removeAll(refused);
            refused.stream()
                    .filter(opened.data()::containsKey)
                    .forEach(key -> fitting.put(key, opened.data().get(key)));
        }
    }

    private Set<String> refused(TaskForm opened, Map<String, Object> answers) {
        try {
            forms.check(opened.form(), opened.data(), AnsweredForm.latest(answers));
            return new HashSet<>();
        } catch (FormRefused refused) {
            return refused.errors().stream()
                    .map(FieldError::field)
                    .filter(answers::containsKey)
                    .collect(Collectors.toCollection(HashSet::new));
        }
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
