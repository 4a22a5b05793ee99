package org.throughline.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.SafetyStrips;
import org.throughline.intake.CallBacks;
import org.throughline.intake.ClientCandidate;
import org.throughline.intake.Intakes;
import org.throughline.people.PersonRecords;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;

/** A call of somebody whose case is open, written down there. Who calls is posted: it belongs in no log. */
@Controller
@RequestMapping("/intakes/call-backs")
class CallBackController {

    private static final String WRITTEN = "call";

    private final Intakes intakes;
    private final CallBacks calls;
    private final PersonRecords records;
    private final SafetyStrips strips;
    private final PageErrors errors;

    CallBackController(
            Intakes intakes, CallBacks calls, PersonRecords records, SafetyStrips strips, PageErrors errors) {
        this.records = records;
        this.intakes = intakes;
        this.calls = calls;
        this.strips = strips;
        this.errors = errors;
    }

    @PostMapping("/new")
    String begin(
            CallerDescription caller,
            CallForm chosen,
            @RequestParam(required = false) String problemDetails,
            Actor actor,
            Model model) {
        return page(caller, CallForm.begun(chosen, problemDetails), actor, model);
    }

    @PostMapping
    String write(
            CallerDescription caller,
            CallForm form,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            flash.addFlashAttribute(WRITTEN, calls.write(caller.answers(), form.known(), form.call(), actor));
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(caller, form, actor, model);
        }
        return "redirect:/intakes/call-backs/written";
    }

    /** Once: the case may not be theirs to read who took the call. */
    @GetMapping("/written")
    String written(Model model) {
        return model.containsAttribute(WRITTEN) ? "intake/call-back-written" : "redirect:/intakes/new";
    }

    /** With the card as it is now: what was typed is sent with what is shown. */
    private String page(CallerDescription caller, CallForm form, Actor actor, Model model) {
        model.addAttribute("caller", caller);
        model.addAttribute("form", form);
        ClientCandidate card = intakes.alike(caller.answers(), actor).stream()
                .filter(one -> one.personId().equals(form.personId()) && one.openCase() != null)
                .findFirst()
                .orElse(null);
        model.addAttribute("card", card);
        if (card != null) {
            model.addAttribute("openable", records.knownAmong(List.of(card.personId()), actor));
            model.addAttribute(
                    "safety", strips.ofPeople(List.of(card.personId()), actor).get(card.personId()));
        }
        return "intake/call-back";
    }
}
