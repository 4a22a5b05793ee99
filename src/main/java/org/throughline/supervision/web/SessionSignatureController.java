package org.throughline.supervision.web;

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
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;
import org.throughline.supervision.SessionSignatures;

/** One session: read, signed by the two who hold it, or marked as entered in error. */
@Controller
class SessionSignatureController {

    private final SessionSignatures signatures;
    private final SessionPage page;

    SessionSignatureController(SessionSignatures signatures, SessionPage page) {
        this.signatures = signatures;
        this.page = page;
    }

    @Reads("supervision-session")
    @GetMapping("/supervision/sessions/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        return page.show(id, actor, model);
    }

    @PostMapping("/supervision/sessions/{id}/sign")
    String sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            signatures.sign(id, version, actor);
        } catch (Rejection refused) {
            page.refused(refused, locale, model, response);
            return page.show(id, actor, model);
        }
        flash.addFlashAttribute("done", page.text("session.signed", locale));
        return "redirect:/supervision/sessions/{id}";
    }

    @PostMapping("/supervision/sessions/{id}/entered-in-error")
    String enteredInError(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            signatures.enteredInError(id, reason, actor);
        } catch (Rejection refused) {
            page.refused(refused, locale, model, response);
            return page.show(id, actor, model);
        }
        flash.addFlashAttribute("done", page.text("session.error.saved", locale));
        return "redirect:/supervision/sessions/{id}";
    }
}
