package org.throughline.people.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.throughline.people.Ecomaps;
import org.throughline.people.Ecomaps.EcomapView;
import org.throughline.people.Support;
import org.throughline.people.Support.Flow;
import org.throughline.people.Support.Strength;
import org.throughline.people.Support.SupportKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** What is around a household, entered, changed and ended by forms. */
@Controller
@RequestMapping("/people/{id}/ecomap/supports")
class SupportController {

    private static final String DONE = "redirect:/people/{id}/ecomap";

    private final Ecomaps ecomaps;
    private final PageErrors errors;

    SupportController(Ecomaps ecomaps, PageErrors errors) {
        this.ecomaps = ecomaps;
        this.errors = errors;
    }

    @Reads("ecomap")
    @GetMapping("/new")
    String form(@PathVariable UUID id, Actor actor, Model model) {
        return page(id, null, SupportFields.empty(), actor, model);
    }

    @Reads("ecomap")
    @GetMapping("/{support}")
    String form(@PathVariable UUID id, @PathVariable UUID support, Actor actor, Model model) {
        return page(id, support, null, actor, model);
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return save(id, null, new SupportFields(typed), actor, locale, model, flash, response);
    }

    @PostMapping("/{support}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID support,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return save(id, support, new SupportFields(typed), actor, locale, model, flash, response);
    }

    @PostMapping("/{support}/end")
    String end(
            @PathVariable UUID id, @PathVariable UUID support, Actor actor, Locale locale, RedirectAttributes flash) {
        ecomaps.end(id, support, actor);
        flash.addFlashAttribute("done", errors.text("ecomap.ended", locale));
        return DONE;
    }

    private String save(
            UUID id,
            UUID support,
            SupportFields form,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            ecomaps.save(id, form.support(support), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(id, support, form, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("ecomap.saved", locale));
        return DONE;
    }

    /** @param typed null to show what is on file */
    private String page(UUID id, UUID support, SupportFields typed, Actor actor, Model model) {
        EcomapView view = ecomaps.view(id, actor);
        if (!view.person().mayChange()) {
            throw Rejection.forbidden("person-reads-only");
        }
        model.addAttribute("view", view.person());
        model.addAttribute("support", support);
        model.addAttribute("form", typed == null ? SupportFields.of(known(view, support)) : typed);
        model.addAttribute("kinds", SupportKind.values());
        model.addAttribute("strengths", Strength.values());
        model.addAttribute("flows", Flow.values());
        return "people/support";
    }

    private static Support known(EcomapView view, UUID support) {
        return view.ecomap().supports().stream()
                .filter(one -> one.id().equals(support))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("support-unknown"));
    }
}
