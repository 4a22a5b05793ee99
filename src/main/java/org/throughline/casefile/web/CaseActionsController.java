package org.throughline.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.CaseDecisions;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.Transfers;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** What is done to a case from its page, each on a page of its own. */
@Controller
class CaseActionsController {

    private final Cases cases;
    private final CaseDecisions decisions;
    private final PageErrors errors;

    CaseActionsController(Cases cases, CaseDecisions decisions, PageErrors errors) {
        this.cases = cases;
        this.decisions = decisions;
        this.errors = errors;
    }

    @Reads("transfer")
    @GetMapping("/cases/{number:TL-.*}/transfer")
    String transfer(@PathVariable String number, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        decisions.requireTransfer(actor, view.caseId());
        return form("transfer", Transfers.REQUEST_FORM, view, model);
    }

    @Reads("contact-ended")
    @GetMapping("/cases/{number:TL-.*}/end-contact")
    String endContact(@PathVariable String number, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        decisions.requireEndContact(actor, view.caseId());
        return form("end-contact", ContactEndings.FORM, view, model);
    }

    @Reads("reopening")
    @GetMapping("/cases/{number:TL-.*}/reopen")
    String reopen(@PathVariable String number, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        decisions.requireReopening(actor, view.caseId());
        if (view.isOpen()) {
            throw Rejection.conflict("case-open", number);
        }
        model.addAttribute("case", view);
        return "casefile/reopen";
    }

    @PostMapping("/cases/{number:TL-.*}/reopen")
    String reopened(
            @PathVariable String number,
            @RequestParam(required = false) String reason,
            @RequestParam(defaultValue = "false") boolean knowingOfDeath,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CaseView view = cases.view(number, actor);
        try {
            cases.reopen(view.caseId(), reason, knowingOfDeath, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            model.addAttribute("case", view);
            model.addAttribute("reason", reason);
            return "casefile/reopen";
        }
        int episode = view.summary().episode().number() + 1;
        flash.addFlashAttribute("done", errors.text("reopen.done", locale, episode));
        return "redirect:/cases/{number}";
    }

    private static String form(String action, String formId, CaseView view, Model model) {
        String number = view.caseNumber();
        if (!view.isOpen()) {
            throw Rejection.conflict("case-closed", number);
        }
        model.addAttribute("case", view);
        model.addAttribute("action", action);
        model.addAttribute("source", "/cases/" + number + "/forms/" + formId);
        return "casefile/action";
    }
}
