package org.throughline.casefile.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.throughline.casefile.Amendments;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.AskedForm;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;

/** The page on which answers are corrected, or which says what was built on them. */
@Controller
class AmendmentController {

    private final Cases cases;
    private final Amendments amendments;
    private final AnswerViewMapper reading;
    private final Forms forms;

    AmendmentController(Cases cases, Amendments amendments, AnswerViewMapper reading, Forms forms) {
        this.cases = cases;
        this.amendments = amendments;
        this.reading = reading;
        this.forms = forms;
    }

    @Reads("answers")
    @GetMapping("/cases/{number:TL-.*}/answers/{id}/amend")
    String page(@PathVariable String number, @PathVariable UUID id, Actor actor, Locale locale, Model model) {
        CaseView view = cases.view(number, actor);
        Submission submission = amendments.require(view.caseId(), id, actor);
        model.addAttribute("case", view);
        model.addAttribute("title", reading.title(submission, locale));
        model.addAttribute("theirs", amendments.isTheirs(submission, actor));
        amendments.builtOn(submission).ifPresent(built -> {
            model.addAttribute("action", built.action());
            model.addAttribute("later", built.later() == null ? null : reading.title(built.later(), locale));
            model.addAttribute(
                    "laterAt", built.later() == null ? null : built.later().at());
            model.addAttribute("built", true);
        });
        model.addAttribute("source", "/cases/" + number + "/answers/" + id + "/amend/form");
        return "casefile/amend";
    }

    @Reads("answers")
    @GetMapping("/cases/{number:TL-.*}/answers/{id}/amend/form")
    @ResponseBody
    AskedForm form(@PathVariable String number, @PathVariable UUID id, Actor actor, Locale locale) {
        CaseView view = cases.view(number, actor);
        Submission submission = amendments.require(view.caseId(), id, actor);
        DeployedForm form = amendments.form(submission);
        return new AskedForm(forms.asked(form, locale, actor), form.version(), amendments.opening(submission));
    }

    @PostMapping("/cases/{number:TL-.*}/answers/{id}/amend/form")
    ResponseEntity<Void> corrected(
            @PathVariable String number,
            @PathVariable UUID id,
            @Valid @RequestBody AnsweredForm corrected,
            Actor actor) {
        CaseView view = cases.view(number, actor);
        amendments.amend(view.caseId(), id, corrected, actor);
        return ResponseEntity.noContent().build();
    }
}
