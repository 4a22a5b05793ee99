package org.throughline.directory.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.directory.EntryCare;
import org.throughline.directory.EntryKind;
import org.throughline.directory.EntryOffers;
import org.throughline.shared.Actor;

/** What imports said otherwise than administrators wrote, to take or to dismiss. */
@Controller
@RequestMapping("/directory/offers")
class OffersController {

    private final EntryOffers offers;
    private final MessageSource messages;

    OffersController(EntryOffers offers, MessageSource messages) {
        this.offers = offers;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(required = false) String after, Actor actor, Model model) {
        model.addAttribute("found", offers.all(null, after, actor));
        return "directory/offers";
    }

    @PostMapping("/{kind}/{id}/{field}/take")
    String take(
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestParam(defaultValue = "false") boolean atEntry,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        EntryCare.requireAdministrator(actor);
        offers.take(EntryKind.of(kind), id, field, actor);
        return done("offer.taken", kind, id, atEntry, locale, redirect);
    }

    @PostMapping("/{kind}/{id}/{field}/dismiss")
    String dismiss(
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestParam(defaultValue = "false") boolean atEntry,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        EntryCare.requireAdministrator(actor);
        offers.dismiss(EntryKind.of(kind), id, field, actor);
        return done("offer.dismissed", kind, id, atEntry, locale, redirect);
    }

    private String done(
            String message, String kind, UUID id, boolean atEntry, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", messages.getMessage(message, null, locale));
        return atEntry ? "redirect:/directory/entries/{kind}/{id}" : "redirect:/directory/offers";
    }
}
