package org.throughline.contacts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.contacts.Cosignatures;
import org.throughline.contacts.NoteSignatures;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;

/** One note with all its versions: read, signed by its author, co-signed or returned by another. */
@Controller
class NoteController {

    static final String ADDRESS = "/cases/{number:TL-.*}/notes/{id}";

    private final NotePage page;
    private final NoteSignatures signatures;
    private final Cosignatures cosignatures;

    NoteController(NotePage page, NoteSignatures signatures, Cosignatures cosignatures) {
        this.page = page;
        this.signatures = signatures;
        this.cosignatures = cosignatures;
    }

    @Reads("note")
    @GetMapping(ADDRESS)
    String one(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model) {
        return page.show(number, id, NoteDecision.NONE, actor, model);
    }

    @PostMapping(ADDRESS + "/sign")
    String sign(
            @PathVariable String number,
            @PathVariable UUID id,
            NoteDecision form,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            signatures.sign(page.caseId(number), id, form.versionRead(), actor);
        } catch (Rejection refused) {
            return page.refused(refused, number, id, form, actor, locale, model, response);
        }
        return page.done("notes.done.sign", locale, flash);
    }

    @PostMapping(ADDRESS + "/co-sign")
    String cosign(
            @PathVariable String number,
            @PathVariable UUID id,
            NoteDecision form,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            cosignatures.cosign(page.caseId(number), id, form.versionRead(), actor);
        } catch (Rejection refused) {
            return page.refused(refused, number, id, form, actor, locale, model, response);
        }
        return page.done("notes.done.co-sign", locale, flash);
    }

    @PostMapping(ADDRESS + "/return")
    String returnNote(
            @PathVariable String number,
            @PathVariable UUID id,
            NoteDecision form,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            cosignatures.returnNote(page.caseId(number), id, form.versionRead(), form.returnReason(), actor);
        } catch (Rejection refused) {
            return page.refused(refused, number, id, form, actor, locale, model, response);
        }
        return page.done("notes.done.return", locale, flash);
    }
}
