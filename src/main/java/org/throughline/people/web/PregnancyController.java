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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.people.FamilyMember;
import org.throughline.people.Genograms;
import org.throughline.people.Genograms.FamilyView;
import org.throughline.people.Pregnancies;
import org.throughline.people.Pregnancy;
import org.throughline.people.Pregnancy.Course;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** Children whom somebody of a family expects, and those who were lost, entered and changed by forms. */
@Controller
@RequestMapping("/people/{id}/genogram/pregnancies/{parent}")
class PregnancyController {

    private final Genograms genograms;
    private final Pregnancies pregnancies;
    private final PageErrors errors;
    private final Clock clock;

    PregnancyController(Genograms genograms, Pregnancies pregnancies, PageErrors errors, Clock clock) {
        this.genograms = genograms;
        this.pregnancies = pregnancies;
        this.errors = errors;
        this.clock = clock;
    }

    @Reads("genogram")
    @GetMapping("/new")
    String form(@PathVariable UUID id, @PathVariable UUID parent, Actor actor, Model model) {
        return page(id, parent, null, PregnancyFields.fresh(), actor, model);
    }

    @Reads("genogram")
    @GetMapping("/{pregnancy}")
    String form(
            @PathVariable UUID id, @PathVariable UUID parent, @PathVariable UUID pregnancy, Actor actor, Model model) {
        return page(id, parent, pregnancy, null, actor, model);
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @PathVariable UUID parent,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return save(id, parent, null, new PregnancyFields(typed), actor, locale, model, flash, response);
    }

    @PostMapping("/{pregnancy}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID parent,
            @PathVariable UUID pregnancy,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return save(id, parent, pregnancy, new PregnancyFields(typed), actor, locale, model, flash, response);
    }

    @PostMapping("/{pregnancy}/remove")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID parent,
            @PathVariable UUID pregnancy,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            pregnancies.remove(parent, pregnancy, reason, actor);
        } catch (Rejection refused) {
            errors.show(refused.within("remove"), locale, model, response);
            return page(id, parent, pregnancy, null, actor, model);
        }
        return done("genogram.pregnancy.removed", parent, locale, flash);
    }

    private String save(
            UUID id,
            UUID parent,
            UUID pregnancy,
            PregnancyFields form,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            pregnancies.save(form.pregnancy(pregnancy, parent, locale, LocalDate.now(clock)), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(id, parent, pregnancy, form, actor, model);
        }
        return done("genogram.pregnancy.saved", parent, locale, flash);
    }

    private String done(String key, UUID parent, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("done", errors.text(key, locale));
        flash.addAttribute("person", parent);
        return "redirect:/people/{id}/genogram";
    }

    /** @param typed null to show what is on file */
    private String page(UUID id, UUID parent, UUID pregnancy, PregnancyFields typed, Actor actor, Model model) {
        FamilyView view = genograms.view(id, actor);
        if (!view.person().mayChange()) {
            throw Rejection.forbidden("person-reads-only");
        }
        FamilyMember beside = view.family()
                .member(parent)
                .filter(FamilyMember::known)
                .orElseThrow(() -> Rejection.notFound("person-unknown"));
        model.addAttribute("view", view.person());
        model.addAttribute("parent", beside);
        model.addAttribute("pregnancy", pregnancy);
        model.addAttribute("form", typed == null ? PregnancyFields.of(known(view, parent, pregnancy)) : typed);
        model.addAttribute("courses", Course.values());
        model.addAttribute(
                "others",
                view.family().members().stream()
                        .filter(member -> member.known() && !member.id().equals(parent))
                        .toList());
        return "people/pregnancy";
    }

    private static Pregnancy known(FamilyView view, UUID parent, UUID pregnancy) {
        return view.family().pregnanciesOf(parent).stream()
                .filter(one -> one.id().equals(pregnancy))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("pregnancy-unknown"));
    }
}
