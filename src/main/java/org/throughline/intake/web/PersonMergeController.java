package org.throughline.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.SafetyStrips;
import org.throughline.intake.MergePreview;
import org.throughline.intake.PersonMerges;
import org.throughline.people.FoundPerson;
import org.throughline.people.PersonQuery;
import org.throughline.people.PersonRecords;
import org.throughline.people.PersonView;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** Two people on file who are one: the other is looked for, both are compared, and it can be taken back. */
@Controller
@RequestMapping("/people/{id}/merge")
class PersonMergeController {

    private final PersonRecords records;
    private final PersonMerges merges;
    private final MergeRowMapper rows;
    private final SafetyStrips strips;
    private final PageErrors errors;

    PersonMergeController(
            PersonRecords records, PersonMerges merges, MergeRowMapper rows, SafetyStrips strips, PageErrors errors) {
        this.records = records;
        this.merges = merges;
        this.rows = rows;
        this.strips = strips;
        this.errors = errors;
    }

    /** Those who are like the person; whoever is looked for, where somebody is. */
    @Reads("people")
    @GetMapping
    String search(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        PersonView view = records.view(id, actor);
        UUID self = view.person().id();
        if (!view.mayChange() || !merges.mayMerge(self, actor)) {
            throw Rejection.forbidden("merge-not-yours");
        }
        List<FoundPerson> found = q.isBlank()
                ? records.alike(self, actor)
                : records.search(new PersonQuery(q, null, null, null, null), actor).items().stream()
                        .filter(one -> !one.person().id().equals(self))
                        .toList();
        model.addAttribute("view", view);
        model.addAttribute("q", q);
        model.addAttribute("people", found);
        return "intake/merge";
    }

    @Reads("person")
    @GetMapping("/{other}")
    String compare(@PathVariable UUID id, @PathVariable UUID other, Actor actor, Model model) {
        MergePreview preview = merges.preview(other, id, actor);
        UUID known = preview.known().person().id();
        UUID duplicate = preview.duplicate().person().id();
        model.addAttribute("preview", preview);
        model.addAttribute("rows", rows.rows(preview));
        var safety = strips.ofPeople(List.of(known, duplicate), actor);
        model.addAttribute("knownSafety", safety.get(known));
        model.addAttribute("duplicateSafety", safety.get(duplicate));
        return "intake/merge-compared";
    }

    @PostMapping("/{other}")
    String merge(
            @PathVariable UUID id,
            @PathVariable UUID other,
            @RequestParam(required = false) String shown,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            merges.merge(other, id, shown, reason, actor);
        } catch (Rejection refused) {
            if (refused.code().equals("merged-already")) {
                throw refused;
            }
            errors.show(refused, locale, model, response);
            model.addAttribute("reason", reason);
            return compare(id, other, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("merge.done", locale));
        return "redirect:/people/" + id;
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable UUID id,
            @RequestParam(required = false) UUID duplicate,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        records.view(id, actor);
        try {
            merges.undo(duplicate, reason, actor);
            flash.addFlashAttribute("done", errors.text("merge.undone", locale));
        } catch (Rejection refused) {
            if (refused.kind() == Rejection.RejectionKind.FORBIDDEN
                    || refused.kind() == Rejection.RejectionKind.NOT_FOUND) {
                throw refused;
            }
            flash.addFlashAttribute("problem", errors.text("rejection." + refused.code(), locale, refused.args()));
        }
        return "redirect:/people/" + id;
    }
}
