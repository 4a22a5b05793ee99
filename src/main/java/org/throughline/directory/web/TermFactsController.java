package org.throughline.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.directory.TermFact;
import org.throughline.directory.TermFacts;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;

/** What the codes mean by which publishers file services. */
@Controller
@RequestMapping("/directory/terms")
class TermFactsController {

    private final TermFacts meanings;
    private final MessageSource messages;
    private final PageErrors errors;

    TermFactsController(TermFacts meanings, MessageSource messages, PageErrors errors) {
        this.meanings = meanings;
        this.messages = messages;
        this.errors = errors;
    }

    /** @param code whose line is to be written anew, with what it tells */
    @GetMapping
    String list(
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String value,
            Actor actor,
            Model model) {
        model.addAttribute("found", meanings.list(null, after, actor));
        model.addAttribute("kinds", TermFact.KINDS);
        model.addAttribute("code", code);
        model.addAttribute("kind", kind);
        model.addAttribute("value", value);
        return "directory/terms";
    }

    @GetMapping("/history")
    String history(@RequestParam(required = false) String after, Actor actor, Model model) {
        model.addAttribute("changes", meanings.history(null, after, actor));
        return "directory/terms-history";
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String value,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            return done(meanings.save(code, kind, value, actor), locale, redirect);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return list(null, code, kind, value, actor, model);
        }
    }

    @PostMapping("/remove")
    String remove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String kind,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        return done(meanings.remove(code, kind, actor), locale, redirect);
    }

    private String done(int changed, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", messages.getMessage("meaning.saved", new Object[] {changed}, locale));
        return "redirect:/directory/terms";
    }
}
