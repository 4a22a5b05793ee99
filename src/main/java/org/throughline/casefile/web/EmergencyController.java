package org.throughline.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.Emergencies;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** Opening a case in an emergency, ending that, and the supervisor's review of it. */
@Controller
class EmergencyController {

    private final Emergencies emergencies;
    private final AccessLog log;
    private final AccessRows rows;
    private final PageErrors errors;

    EmergencyController(Emergencies emergencies, AccessLog log, AccessRows rows, PageErrors errors) {
        this.emergencies = emergencies;
        this.log = log;
        this.rows = rows;
        this.errors = errors;
    }

    @GetMapping("/emergency-access/new")
    String ask(@RequestParam(required = false) String number, Actor actor, Model model) {
        emergencies.requireFor(actor);
        model.addAttribute("number", number);
        return "casefile/emergency-new";
    }

    @PostMapping("/emergency-access")
    String open(
            @RequestParam(required = false) String number,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            String opened = emergencies.open(number, reason, actor);
            flash.addFlashAttribute("done", errors.text("emergency.opened", locale));
            return "redirect:/cases/" + opened;
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            model.addAttribute("number", number);
            model.addAttribute("reason", reason);
            return "casefile/emergency-new";
        }
    }

    @PostMapping("/cases/{number:TL-.*}/emergency-access/end")
    String end(@PathVariable String number, Actor actor, Locale locale, RedirectAttributes flash) {
        emergencies.end(number, actor);
        flash.addFlashAttribute("done", errors.text("emergency.ended", locale));
        return "redirect:/work";
    }

    @Reads("emergency-access")
    @GetMapping("/emergency-access")
    String list(@RequestParam(required = false) String after, Actor actor, Model model) {
        model.addAttribute("emergencies", emergencies.slice(null, after, actor));
        return "casefile/emergencies";
    }

    @Reads("emergency-access")
    @GetMapping("/emergency-access/{id}")
    String one(@PathVariable UUID id, @RequestParam(required = false) String after, Actor actor, Model model) {
        return page(id, after, actor, model);
    }

    @PostMapping("/emergency-access/{id}/review")
    String review(
            @PathVariable UUID id,
            @RequestParam(required = false) String comment,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            emergencies.review(id, comment, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            model.addAttribute("comment", comment);
            return page(id, null, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("emergency.review.done", locale));
        return "redirect:/emergency-access";
    }

    private String page(UUID id, String after, Actor actor, Model model) {
        model.addAttribute("emergency", emergencies.view(id, actor));
        model.addAttribute("entries", rows.of(log.ofEmergency(id, null, after)));
        return "casefile/emergency";
    }
}
