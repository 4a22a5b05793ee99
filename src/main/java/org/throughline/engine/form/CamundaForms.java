package org.throughline.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.AskedForm;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.engine.Prefill;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

@Service
@Transactional
class CamundaForms implements Forms {

    /** Nobody's draft is older than the last few wordings. */
    private static final int VERSIONS_BACK = 20;

    private final FormCatalog catalog;
    private final FormTexts texts;
    private final OfferedActivities offered;
    private final Prefills prefills;
    private final SubmissionRecorder keeping;

    CamundaForms(
            FormCatalog catalog,
            FormTexts texts,
            OfferedActivities offered,
            Prefills prefills,
            SubmissionRecorder keeping) {
        this.catalog = catalog;
        this.texts = texts;
        this.offered = offered;
        this.prefills = prefills;
        this.keeping = keeping;
    }

    @Override
    public DeployedForm newest(String formId) {
        return catalog.newest(formId).orElseThrow(() -> Rejection.notFound("form-unknown", formId));
    }

    @Override
    public Optional<DeployedForm> find(String formId, int version) {
        return catalog.find(formId, version);
    }

    @Override
    public Map<String, String> marked(String formId, int version, String property) {
        return find(formId, version)
                .map(form -> MarkedFields.of(form.schema(), property))
                .orElse(Map.of());
    }

    @Override
    public String localized(DeployedForm form, Locale locale) {
        return texts.localized(form, locale);
    }

    @Override
    public String asked(DeployedForm form, Locale locale, Actor reader) {
        return offered.asked(form, locale, reader);
    }

    @Override
    public Map<String, String> formerFields(DeployedForm form, Locale locale) {
        Map<String, String> former = new LinkedHashMap<>();
        int oldest = Math.max(1, form.version() - VERSIONS_BACK);
        for (int version = form.version() - 1; version >= oldest; version--) {
            find(form.id(), version)
                    .map(old -> FormFields.of(localized(old, locale)))
                    .orElse(List.of())
                    .forEach(field -> former.putIfAbsent(field.path(), field.label()));
        }
        FormFields.of(form.schema()).forEach(field -> former.remove(field.path()));
        return former;
    }

    @Override
    public Submission accept(String formId, UUID caseId, AnsweredForm answered, Actor actor) {
        DeployedForm form = newest(formId);
        form.requireAnswered(answered.formVersion());
        Map<String, Object> prefill = prefill(formId, caseId, actor);
        var about = new SubmissionRecorder.SubmissionContext(caseId, null, null);
        return keeping.keep(form, about, prefill, answered.answers(), actor.username());
    }

    @Override
    public Map<String, Object> check(DeployedForm form, Map<String, Object> prefill, AnsweredForm answered) {
        form.requireAnswered(answered.formVersion());
        return keeping.check(form, prefill, answered.answers());
    }

    @Override
    public AskedForm ask(String formId, UUID caseId, Locale locale, Actor actor) {
        DeployedForm form = newest(formId);
        return new AskedForm(asked(form, locale, actor), form.version(), prefill(formId, caseId, actor));
    }

    @Override
    public Map<String, Object> prefill(String formId, UUID caseId, Actor actor) {
        return prefills.values(newest(formId), new Prefill.PrefillRequest(formId, caseId, null, Map.of(), actor));
    }
}
