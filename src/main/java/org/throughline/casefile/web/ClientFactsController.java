package org.throughline.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ClientFacts;
import org.throughline.people.Death;
import org.throughline.people.SafeContact;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;
import org.throughline.shell.TypedDates;

/** Two pages of a case: how its client may be reached, and that they died. */
@Controller
@RequestMapping("/cases/{number:TL-.*}")
class ClientFactsController {

    private final Cases cases;
    private final ClientFacts facts;
    private final TypedDates dates;
    private final PageErrors errors;

    ClientFactsController(Cases cases, ClientFacts facts, TypedDates dates, PageErrors errors) {
        this.cases = cases;
        this.facts = facts;
        this.dates = dates;
        this.errors = errors;
    }

    @Reads("contact-rule")
    @GetMapping("/contact-rule")
    String contactRule(@PathVariable String number, Actor actor, Model model) {
        SafeContact known = cases.view(number, actor).safety().contact();
        TypedRule typed = known == null
                ? new TypedRule(null, null)
                : new TypedRule(known.kind().id(), known.how());
        return contactPage(number, typed, actor, model);
    }

    @PostMapping("/contact-rule")
    String contactRule(
            @PathVariable String number,
            TypedRule typed,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            facts.recordContactRule(cases.view(number, actor).caseId(), typed.stated(), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return contactPage(number, typed, actor, model);
        }
        return done(number, "contact-rule.done", locale, flash);
    }

    @Reads("death")
    @GetMapping("/death")
    String death(@PathVariable String number, Actor actor, Model model) {
        Death known = cases.view(number, actor).safety().died();
        TypedDeath typed = known == null
                ? new TypedDeath(null, null, null, false)
                : new TypedDeath(known.on().toString(), known.source(), null, false);
        return deathPage(number, typed, actor, model);
    }

    @PostMapping("/death")
    String death(
            @PathVariable String number,
            TypedDeath typed,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CaseView view = cases.view(number, actor);
        try {
            if (typed.isMistake()) {
                facts.withdrawDeath(view.caseId(), typed.reason(), actor);
            } else {
                LocalDate day = dates.day("on", typed.on(), locale);
                facts.recordDeath(view.caseId(), new Death(day, typed.source()), typed.reason(), actor);
            }
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return deathPage(number, typed, actor, model);
        }
        return done(number, typed.isMistake() ? "death.withdrawn" : "death.done", locale, flash);
    }

    private String contactPage(String number, TypedRule typed, Actor actor, Model model) {
        model.addAttribute("case", cases.view(number, actor));
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", SafeContact.SafeContactKind.values());
        return "casefile/contact-rule";
    }

    private String deathPage(String number, TypedDeath typed, Actor actor, Model model) {
        model.addAttribute("case", cases.view(number, actor));
        model.addAttribute("typed", typed);
        return "casefile/death";
    }

    private String done(String number, String message, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("done", errors.text(message, locale));
        return "redirect:/cases/{number}";
    }

    record TypedRule(String rule, String how) {

        SafeContact stated() {
            return new SafeContact(SafeContact.SafeContactKind.of(rule).orElse(null), how);
        }
    }

    /**
     * @param on as typed
     * @param reason why what is on record was not right
     * @param mistake the person lives
     */
    record TypedDeath(String on, @BindParam("toldBy") String source, String reason, Boolean mistake) {

        boolean isMistake() {
            return Boolean.TRUE.equals(mistake);
        }
    }
}
