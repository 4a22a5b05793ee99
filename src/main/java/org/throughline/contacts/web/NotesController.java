package org.throughline.contacts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.contacts.Notes;
import org.throughline.contacts.Notes.Note;
import org.throughline.contacts.domain.NoteApartPolicy;
import org.throughline.contacts.domain.NotePolicy;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;
import org.throughline.shell.TypedDates;
import org.throughline.staff.ActivityKind;

/** The notes of a case: reading, writing, amending. */
@Controller
class NotesController {

    private final Cases cases;
    private final Notes notes;
    private final NoteWorkLinks work;
    private final PageErrors errors;
    private final TypedDates typed;
    private final Clock clock;

    NotesController(Cases cases, Notes notes, NoteWorkLinks work, PageErrors errors, TypedDates typed, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.notes = notes;
        this.errors = errors;
        this.typed = typed;
        this.clock = clock;
    }

    @Reads("notes")
    @GetMapping("/cases/{number:TL-.*}/notes")
    String list(@PathVariable String number, @RequestParam(required = false) String after, Actor actor, Model model) {
        return page(number, after, NoteForm.empty(clock), actor, model);
    }

    @PostMapping("/cases/{number:TL-.*}/notes")
    String write(
            @PathVariable String number,
            NoteForm form,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        UUID caseId = caseId(number);
        try {
            notes.write(caseId, form.content(typed, locale), form.danger(), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(number, null, form, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("notes.saved", locale));
        return "redirect:/cases/{number}/notes";
    }

    @Reads("note")
    @GetMapping("/cases/{number:TL-.*}/notes/{id}/amend")
    String amend(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model) {
        Note newest = newest(all(number, id, actor, model));
        return amendPage(newest, NoteForm.of(newest, clock.getZone()), model);
    }

    @PostMapping("/cases/{number:TL-.*}/notes/{id}/amend")
    String amended(
            @PathVariable String number,
            @PathVariable UUID id,
            NoteForm form,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Note newest = newest(all(number, id, actor, model));
        try {
            notes.amend(id, form.version() == null ? 0 : form.version(), form.content(typed, locale), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return amendPage(newest, form, model);
        }
        flash.addFlashAttribute("done", errors.text("notes.saved", locale));
        return "redirect:/cases/{number}/notes";
    }

    private String page(String number, String after, NoteForm form, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        model.addAttribute("case", view);
        model.addAttribute("notes", notes.slice(view.caseId(), null, after, actor));
        model.addAttribute("form", form);
        choices(model);
        model.addAttribute("apartKinds", NoteApartPolicy.KINDS);
        model.addAttribute("me", actor.username());
        return "contacts/notes";
    }

    private String amendPage(Note newest, NoteForm form, Model model) {
        model.addAttribute("note", newest);
        model.addAttribute("form", form);
        choices(model);
        return "contacts/note-amend";
    }

    private static void choices(Model model) {
        model.addAttribute("contactTypes", NotePolicy.CONTACT_TYPES);
        model.addAttribute("activities", ActivityKind.ids());
    }

    private List<Note> all(String number, UUID id, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        model.addAttribute("case", view);
        model.addAttribute("work", work.of(view.caseId(), number, id, actor));
        List<Note> versions = notes.versions(view.caseId(), id, actor);
        if (versions.isEmpty()) {
            throw Rejection.notFound("note-unknown");
        }
        return versions;
    }

    private static Note newest(List<Note> versions) {
        return versions.get(versions.size() - 1);
    }

    private UUID caseId(String number) {
        return cases.find(number)
                .orElseThrow(() -> Rejection.notFound("case-unknown"))
                .caseId();
    }
}
