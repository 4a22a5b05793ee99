package org.throughline.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.disclosure.Outbox;
import org.throughline.referral.SourceSummaries;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** The summary of the assessment for whoever referred the client: what it would say, sending it, and what became of it. */
@Controller
@RequestMapping("/cases/{number}/summary")
class SourceSummaryController {

    private final Cases cases;
    private final CaseAccess access;
    private final SourceSummaries summaries;
    private final Outbox outbox;
    private final PageErrors errors;

    SourceSummaryController(
            Cases cases, CaseAccess access, SourceSummaries summaries, Outbox outbox, PageErrors errors) {
        this.cases = cases;
        this.access = access;
        this.summaries = summaries;
        this.outbox = outbox;
        this.errors = errors;
    }

    @Reads("summary")
    @GetMapping
    String page(@PathVariable String number, Actor actor, Model model) {
        return page(cases.view(number, actor), null, null, actor, model);
    }

    @Reads("summary")
    @GetMapping("/summary.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Actor actor) {
        byte[] letter = summaries.pdf(cases.view(number, actor).caseId(), actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + number + "-summary.pdf\"")
                .body(letter);
    }

    @PostMapping
    String send(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String to,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CaseView opened = cases.view(number, actor);
        try {
            summaries.send(opened.caseId(), by, to, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(opened, by, to, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("summary.sent." + by, locale));
        return "redirect:/cases/{number}/summary";
    }

    @PostMapping("/messages/{message}/repeat")
    String repeat(
            @PathVariable String number,
            @PathVariable UUID message,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        UUID caseId = changeable(number, actor);
        return act(number, locale, flash, "outbox.repeated", () -> outbox.repeat(caseId, message));
    }

    @PostMapping("/messages/{message}/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable UUID message,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        UUID caseId = changeable(number, actor);
        return act(number, locale, flash, "outbox.withdrawn", () -> outbox.withdraw(caseId, message));
    }

    private UUID changeable(String number, Actor actor) {
        UUID caseId = cases.view(number, actor).caseId();
        access.requireChange(actor, caseId);
        return caseId;
    }

    private String act(String number, Locale locale, RedirectAttributes flash, String done, Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("done", errors.text(done, locale));
        } catch (Rejection over) {
            flash.addFlashAttribute("problem", errors.text("rejection." + over.code(), locale));
        }
        return "redirect:/cases/{number}/summary";
    }

    private String page(CaseView opened, String by, String to, Actor actor, Model model) {
        model.addAttribute("case", opened);
        model.addAttribute("summary", summaries.of(opened.caseId(), actor));
        model.addAttribute("by", by);
        model.addAttribute("to", to);
        return "referral/summary";
    }
}
