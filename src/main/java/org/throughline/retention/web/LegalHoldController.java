package org.throughline.retention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.retention.LegalHolds;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** Legal holds: placed and released. */
@Controller
class LegalHoldController {

    private final LegalHolds holds;
    private final PageErrors errors;

    LegalHoldController(LegalHolds holds, PageErrors errors) {
        this.holds = holds;
        this.errors = errors;
    }

    @Reads("legal-holds")
    @GetMapping("/retention/holds")
    String list(
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "") String caseNumber,
            Actor actor,
            Model model) {
        return page(after, caseNumber, "", actor, model);
    }

    @PostMapping("/retention/holds")
    String place(
            @RequestParam(defaultValue = "case") String scope,
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            boolean everything = scope.equals("everything");
            if (!everything && caseNumber.isBlank()) {
                throw Rejection.invalidField("caseNumber", "hold-case-unknown");
            }
            holds.place(everything ? null : caseNumber, reason, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(null, caseNumber, reason, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("hold.placed", locale));
        return "redirect:/retention/holds";
    }

    @PostMapping("/retention/holds/{id}/release")
    String release(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        try {
            holds.release(id, reason, actor);
            flash.addFlashAttribute("done", errors.text("hold.released-now", locale));
        } catch (Rejection refused) {
            errors.flash(refused, locale, flash);
        }
        return "redirect:/retention/holds";
    }

    private String page(String after, String caseNumber, String reason, Actor actor, Model model) {
        model.addAttribute("holds", holds.slice(null, after, actor));
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("reason", reason);
        model.addAttribute("everything", actor.is(Role.ADMINISTRATOR));
        return "retention/holds";
    }
}
