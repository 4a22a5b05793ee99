package org.throughline.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.drafts.DraftBase;
import org.throughline.drafts.DraftBody;
import org.throughline.drafts.FormWithDraft;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.intake.IntakeDrafts;
import org.throughline.intake.Intakes;
import org.throughline.intake.KnownPerson;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/** What the form of a new intake asks for: the form, the draft, and the case that it becomes. */
@RestController
@RequestMapping("/intakes/new")
class IntakeFormController {

    /**
     * @param formVersion of the form that was answered
     * @param shown the hash of the card that the person was chosen by
     */
    record TypedIntake(@NotNull Map<String, Object> answers, Integer formVersion, UUID personId, String shown) {}

    private final IntakeDrafts intake;
    private final Forms forms;
    private final MessageSource messages;

    IntakeFormController(IntakeDrafts intake, Forms forms, MessageSource messages) {
        this.intake = intake;
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping("/form")
    FormWithDraft form(Actor actor, Locale locale) {
        DeployedForm asked = forms.newest(Intakes.REQUEST_FORM);
        Map<String, Object> data = forms.prefill(Intakes.REQUEST_FORM, null, actor);
        FormWithDraft fresh = FormWithDraft.of(forms.asked(asked, locale, actor), asked.version(), data);
        return intake.draft(actor)
                .map(draft -> fresh.with(draft, forms.formerFields(asked, locale)))
                .orElse(fresh);
    }

    @PutMapping("/draft")
    ResponseEntity<Void> draft(
            @Valid @RequestBody DraftBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) String window,
            Actor actor) {
        DraftBase base = new DraftBase(body.revision(), window);
        long revision = intake.save(new FormAnswers(body.answers()), base, actor);
        return ResponseEntity.noContent()
                .header("Draft-Revision", Long.toString(revision))
                .build();
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor actor) {
        intake.discard(actor);
    }

    /** Answers where to go on; the word of success stands on that page. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void request(
            @Valid @RequestBody TypedIntake body,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        KnownPerson known = KnownPerson.of(body.personId(), body.shown());
        String number = intake.request(new AnsweredForm(body.answers(), body.formVersion()), known, actor)
                .caseNumber();
        String location = request.getContextPath() + "/cases/" + number;
        String done = messages.getMessage("intake.new.done", new Object[] {number}, locale);
        RequestContextUtils.getOutputFlashMap(request).put("done", done);
        RequestContextUtils.saveOutputFlashMap(location, request, response);
        response.setHeader(HttpHeaders.LOCATION, location);
    }
}
