package org.throughline.casefile.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.casefile.CaseDecisions;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.Transfers;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;

/** Feeds the forms of a case's actions, and takes what was filled in. */
@RestController
class CaseFormsController {

    private static final Set<String> FORMS = Set.of(Transfers.REQUEST_FORM, ContactEndings.FORM);

    private final Cases cases;
    private final CaseDecisions decisions;
    private final Forms forms;
    private final Transfers transfers;
    private final ContactEndings endings;
    private final ObjectMapper json;

    CaseFormsController(
            Cases cases,
            CaseDecisions decisions,
            Forms forms,
            Transfers transfers,
            ContactEndings endings,
            ObjectMapper json) {
        this.cases = cases;
        this.decisions = decisions;
        this.forms = forms;
        this.transfers = transfers;
        this.endings = endings;
        this.json = json;
    }

    @Reads("form")
    @GetMapping("/cases/{number:TL-.*}/forms/{formId}")
    Map<String, Object> form(@PathVariable String number, @PathVariable String formId, Actor actor, Locale locale)
            throws IOException {
        CaseView view = cases.view(number, actor);
        requireKnown(formId);
        if (formId.equals(Transfers.REQUEST_FORM)) {
            decisions.requireTransfer(actor, view.caseId());
        } else {
            decisions.requireEndContact(actor, view.caseId());
        }
        DeployedForm form = forms.newest(formId);
        JsonNode schema = json.readTree(forms.localized(form, locale));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("form", schema);
        answer.put("data", forms.prefill(formId, view.caseId(), actor));
        answer.put("draft", null);
        return answer;
    }

    @PostMapping("/cases/{number:TL-.*}/forms/{formId}")
    ResponseEntity<Void> filled(
            @PathVariable String number, @PathVariable String formId, @RequestBody Filled filled, Actor actor) {
        CaseView view = cases.view(number, actor);
        requireKnown(formId);
        Map<String, Object> answers = filled.answers() == null ? Map.of() : filled.answers();
        if (formId.equals(Transfers.REQUEST_FORM)) {
            transfers.request(view.caseId(), answers, actor);
        } else {
            endings.end(view.caseId(), answers, actor);
        }
        return ResponseEntity.noContent().build();
    }

    private static void requireKnown(String formId) {
        if (!FORMS.contains(formId)) {
            throw Rejection.notFound("form-unknown", formId);
        }
    }

    record Filled(Map<String, Object> answers) {}
}
