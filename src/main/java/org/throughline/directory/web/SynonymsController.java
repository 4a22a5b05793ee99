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
import org.throughline.directory.Synonyms;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;

/** By which other words services are found. */
@Controller
@RequestMapping("/directory/synonyms")
class SynonymsController {

    private final Synonyms synonyms;
    private final MessageSource messages;
    private final PageErrors errors;

    SynonymsController(Synonyms synonyms, MessageSource messages, PageErrors errors) {
        this.synonyms = synonyms;
        this.messages = messages;
        this.errors = errors;
    }

    /** @param phrase whose line is to be written anew, with what it means */
    @GetMapping
    String list(
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String phrase,
            @RequestParam(required = false) String means,
            Actor actor,
            Model model) {
        model.addAttribute("found", synonyms.list(null, after, actor));
        model.addAttribute("phrase", phrase);
        model.addAttribute("means", means);
        return "directory/synonyms";
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String phrase,
            @RequestParam(defaultValue = "") String means,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            synonyms.save(phrase, means, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return list(null, phrase, means, actor, model);
        }
        redirect.addFlashAttribute("done", messages.getMessage("synonym.saved", null, locale));
        return "redirect:/directory/synonyms";
    }

    @PostMapping("/remove")
    String remove(
            @RequestParam(defaultValue = "") String phrase, Actor actor, Locale locale, RedirectAttributes redirect) {
        synonyms.remove(phrase, actor);
        redirect.addFlashAttribute("done", messages.getMessage("synonym.removed", null, locale));
        return "redirect:/directory/synonyms";
    }
}
