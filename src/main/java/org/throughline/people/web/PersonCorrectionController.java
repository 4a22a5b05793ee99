package org.throughline.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.people.PersonRecords;
import org.throughline.people.PersonView;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** Corrections of a person's record, each with its reason, and releases of information taken back. */
@Controller
class PersonCorrectionController {

    private final PersonRecords records;
    private final PageErrors errors;
    private final Clock clock;

    PersonCorrectionController(PersonRecords records, PageErrors errors, Clock clock) {
        this.records = records;
        this.errors = errors;
        this.clock = clock;
    }

    @Reads("person")
    @GetMapping("/people/{id}/correct")
    String form(@PathVariable UUID id, Actor actor, Model model) {
        PersonView view = records.view(id, actor);
        if (!view.mayChange()) {
            throw Rejection.forbidden("person-reads-only");
        }
        return page(view, PersonForm.of(view.person()), model);
    }

    @PostMapping("/people/{id}/correct")
    String correct(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        PersonForm form = PersonForm.typed(typed);
        try {
            records.correct(id, form.revision(), form.details(locale, LocalDate.now(clock)), form.reason(), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(records.view(id, actor), form, model);
        }
        flash.addFlashAttribute("done", errors.text("person.corrected", locale));
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/releases/{release}/revoke")
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID release,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        try {
            records.revoke(release, reason, actor);
            flash.addFlashAttribute("done", errors.text("person.release.revoked", locale));
        } catch (Rejection refused) {
            if (refused.kind() == Rejection.RejectionKind.FORBIDDEN
                    || refused.kind() == Rejection.RejectionKind.NOT_FOUND) {
                throw refused;
            }
            flash.addFlashAttribute("problem", errors.text("rejection." + refused.code(), locale, refused.args()));
        }
        return "redirect:/people/" + id + "#releases";
    }

    private static String page(PersonView view, PersonForm form, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        model.addAttribute("languages", Language.OF_CLIENTS);
        return "people/correct";
    }
}
