package org.throughline.contacts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.contacts.Cosignatures;
import org.throughline.contacts.NoteCorrections;
import org.throughline.contacts.Notes;
import org.throughline.contacts.Notes.Note;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;

/** The page of one note with all its versions. */
@Component
class NotePage {

    private final Cases cases;
    private final Notes notes;
    private final NoteWorkLinks work;
    private final Cosignatures cosignatures;
    private final NoteCorrections corrections;
    private final PageErrors errors;

    NotePage(
            Cases cases,
            Notes notes,
            NoteWorkLinks work,
            Cosignatures cosignatures,
            NoteCorrections corrections,
            PageErrors errors) {
        this.work = work;
        this.cases = cases;
        this.notes = notes;
        this.cosignatures = cosignatures;
        this.corrections = corrections;
        this.errors = errors;
    }

    UUID caseId(String number) {
        return cases.find(number)
                .orElseThrow(() -> Rejection.notFound("case-unknown"))
                .caseId();
    }

    String show(String number, UUID id, NoteDecision form, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        List<Note> versions = notes.versions(view.caseId(), id, actor);
        if (versions.isEmpty()) {
            throw Rejection.notFound("note-unknown");
        }
        Note newest = versions.get(versions.size() - 1);
        model.addAttribute("case", view);
        model.addAttribute("versions", versions);
        model.addAttribute("form", form);
        model.addAttribute("work", work.of(view.caseId(), number, id, actor));
        model.addAttribute("me", actor.username());
        model.addAttribute("mayDecide", cosignatures.mayDecide(id, newest.version(), actor));
        model.addAttribute("mayAdd", corrections.mayAdd(newest, actor));
        model.addAttribute("mayStateError", corrections.mayStateError(newest.author(), actor));
        return "contacts/note-versions";
    }

    String refused(
            Rejection refused,
            String number,
            UUID id,
            NoteDecision form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        errors.show(refused, locale, model, response);
        return show(number, id, form, actor, model);
    }

    String done(String message, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("done", errors.text(message, locale));
        return "redirect:/cases/{number}/notes/{id}";
    }
}
