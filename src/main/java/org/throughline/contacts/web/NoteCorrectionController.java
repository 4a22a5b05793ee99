package org.throughline.contacts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.contacts.NoteCorrections;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** What is said of a note after it was signed: addenda, and that it was entered in error. */
@Controller
class NoteCorrectionController {

    private final NotePage page;
    private final NoteCorrections corrections;

    NoteCorrectionController(NotePage page, NoteCorrections corrections) {
        this.page = page;
        this.corrections = corrections;
    }

    @PostMapping(NoteController.ADDRESS + "/addendum")
    String add(
            @PathVariable String number,
            @PathVariable UUID id,
            NoteDecision form,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            corrections.add(page.caseId(number), id, form.addendum(), actor);
        } catch (Rejection refused) {
            return page.refused(refused, number, id, form, actor, locale, model, response);
        }
        return page.done("notes.done.addendum", locale, flash);
    }

    @PostMapping(NoteController.ADDRESS + "/entered-in-error")
    String enteredInError(
            @PathVariable String number,
            @PathVariable UUID id,
            NoteDecision form,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            corrections.enteredInError(page.caseId(number), id, form.errorReason(), actor);
        } catch (Rejection refused) {
            return page.refused(refused, number, id, form, actor, locale, model, response);
        }
        return page.done("notes.done.entered-in-error", locale, flash);
    }
}
