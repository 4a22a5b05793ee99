package org.throughline.contacts.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.contacts.CosignatureQueue;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;

/** Notes that wait for a co-signature. Who may co-sign none sees their own. */
@Controller
class CosignaturesController {

    private final CosignatureQueue queue;

    CosignaturesController(CosignatureQueue queue) {
        this.queue = queue;
    }

    @Reads("co-signatures")
    @GetMapping("/co-signatures")
    String list(
            @RequestParam(defaultValue = "waiting") String scope,
            @RequestParam(required = false) String after,
            Actor actor,
            Model model) {
        boolean cosigner = queue.isCosigner(actor);
        boolean mine = !cosigner || scope.equals("mine");
        model.addAttribute("cosigner", cosigner);
        model.addAttribute("mine", mine);
        model.addAttribute("requests", mine ? queue.ofAuthor(null, after, actor) : queue.waiting(null, after, actor));
        return "contacts/co-signatures";
    }
}
