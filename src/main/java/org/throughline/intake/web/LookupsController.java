package org.throughline.intake.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.intake.PersonLookups;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Who looked up very many people on file, for their supervisors. */
@Controller
@RequestMapping("/intakes/looks")
class LookupsController {

    private final PersonLookups lookups;
    private final MessageSource messages;

    LookupsController(PersonLookups lookups, MessageSource messages) {
        this.lookups = lookups;
        this.messages = messages;
    }

    @GetMapping
    String page(Actor actor, Model model) {
        requireSupervisor(actor);
        model.addAttribute("notices", lookups.open(actor));
        return "intake/looks";
    }

    @PostMapping("/{id}/seen")
    String seen(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes flash) {
        requireSupervisor(actor);
        lookups.seen(id, actor);
        flash.addFlashAttribute("done", messages.getMessage("looks.seen.done", null, locale));
        return "redirect:/intakes/looks";
    }

    private static void requireSupervisor(Actor actor) {
        if (!actor.is(Role.SUPERVISOR)) {
            throw Rejection.forbidden("looks-not-yours");
        }
    }
}
