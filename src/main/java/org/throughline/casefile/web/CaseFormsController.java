package org.throughline.casefile.web;

import jakarta.validation.Valid;
import java.util.Locale;
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
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.AskedForm;
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

    CaseFormsController(
            Cases cases, CaseDecisions decisions, Forms forms, Transfers transfers, ContactEndings endings) {
        this.cases = cases;
        this.decisions = decisions;
        this.forms = forms;
        this.transfers = transfers;
        this.endings = endings;
    }

    @Reads("form")
    @GetMapping("/cases/{number:TL-.*}/forms/{formId}")
    AskedForm form(@PathVariable String number, @PathVariable String formId, Actor actor, Locale locale) {
        CaseView view = cases.view(number, actor);
        requireKnown(formId);
        if (formId.equals(Transfers.REQUEST_FORM)) {
            decisions.requireTransfer(actor, view.caseId());
        } else {
            decisions.requireEndContact(actor, view.caseId());
        }
        return forms.ask(formId, view.caseId(), locale, actor);
    }

    @PostMapping("/cases/{number:TL-.*}/forms/{formId}")
    ResponseEntity<Void> filled(
            @PathVariable String number,
            @PathVariable String formId,
            @Valid @RequestBody AnsweredForm filled,
            Actor actor) {
        CaseView view = cases.view(number, actor);
        requireKnown(formId);
        if (formId.equals(Transfers.REQUEST_FORM)) {
            transfers.request(view.caseId(), filled, actor);
        } else {
            endings.end(view.caseId(), filled, actor);
        }
        return ResponseEntity.noContent().build();
    }

    private static void requireKnown(String formId) {
        if (!FORMS.contains(formId)) {
            throw Rejection.notFound("form-unknown", formId);
        }
    }
}
