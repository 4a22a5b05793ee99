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
import org.throughline.people.FamilyTie;
import org.throughline.people.Genograms;
import org.throughline.people.Genograms.FamilyView;
import org.throughline.people.Relatives;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** What one of a family is to another: said anew, ended, or taken out where it was a mistake. */
@Controller
class RelationController {

    private final Genograms genograms;
    private final Relatives relatives;
    private final PageErrors errors;
    private final Clock clock;

    RelationController(Genograms genograms, Relatives relatives, PageErrors errors, Clock clock) {
        this.genograms = genograms;
        this.relatives = relatives;
        this.errors = errors;
        this.clock = clock;
    }

    @Reads("genogram")
    @GetMapping("/people/{id}/genogram/relations/{one}/{other}")
    String form(@PathVariable UUID id, @PathVariable UUID one, @PathVariable UUID other, Actor actor, Model model) {
        return page(id, one, other, null, actor, model);
    }

    @PostMapping("/people/{id}/genogram/relations/{one}/{other}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        RelationFields form = new RelationFields(typed);
        try {
            LocalDate today = LocalDate.now(clock);
            relatives.change(one, other, form.relation(), form.terms(locale, today), form.get("reason"), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(id, one, other, form, actor, model);
        }
        return done("genogram.changed", one, locale, flash);
    }

    @PostMapping("/people/{id}/genogram/relations/{one}/{other}/remove")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            relatives.remove(one, other, reason, actor);
        } catch (Rejection refused) {
            errors.show(refused.within("remove"), locale, model, response);
            return page(id, one, other, null, actor, model);
        }
        return done("genogram.removed", one, locale, flash);
    }

    private String done(String key, UUID one, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("done", errors.text(key, locale));
        flash.addAttribute("person", one);
        return "redirect:/people/{id}/genogram";
    }

    private String page(UUID id, UUID one, UUID other, RelationFields typed, Actor actor, Model model) {
        FamilyView view = genograms.view(id, actor);
        if (!view.person().mayChange()) {
            throw Rejection.forbidden("person-reads-only");
        }
        FamilyTie tie = view.family().tie(one, other).orElseThrow(() -> Rejection.notFound("relation-not-on-file"));
        model.addAttribute("view", view.person());
        model.addAttribute("one", view.family().member(one).orElseThrow());
        model.addAttribute("other", view.family().member(other).orElseThrow());
        model.addAttribute("form", typed == null ? RelationFields.of(tie, tie.toward(other)) : typed);
        model.addAttribute("revisions", genograms.revisions(one, other));
        RelativeController.choices(model);
        return "people/relation";
    }
}
