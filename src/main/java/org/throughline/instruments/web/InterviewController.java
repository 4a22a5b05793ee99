package org.throughline.instruments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.throughline.casefile.Cases;
import org.throughline.instruments.AdministrationRow;
import org.throughline.instruments.Administrations;
import org.throughline.instruments.GivenAnswers;
import org.throughline.instruments.InstrumentCatalog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Addresses;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** Answering any number of instruments in one interview; the address names them, so that each has its own draft. */
@Controller
@RequestMapping("/cases/{number:TL-.*}")
class InterviewController {

    private final Cases cases;
    private final InstrumentCatalog catalog;
    private final Administrations administrations;
    private final PageErrors errors;

    InterviewController(Cases cases, InstrumentCatalog catalog, Administrations administrations, PageErrors errors) {
        this.cases = cases;
        this.catalog = catalog;
        this.administrations = administrations;
        this.errors = errors;
    }

    /** From the list in which they are chosen. */
    @Reads("administrations")
    @GetMapping("/interview")
    String begin(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> use,
            Actor actor,
            Locale locale) {
        cases.view(number, actor);
        if (use.isEmpty()) {
            return "redirect:/cases/{number}/instruments";
        }
        use.forEach(id -> catalog.view(id, locale));
        return Addresses.redirect(
                "/cases/{number}/instruments/{chosen}", number, String.join(InterviewForm.BETWEEN, use));
    }

    @Reads("administrations")
    @GetMapping("/instruments/{instruments}")
    String questions(
            @PathVariable String number, @PathVariable String instruments, Actor actor, Locale locale, Model model) {
        show(number, actor, model);
        return page(InterviewForm.EMPTY, instruments, locale, model);
    }

    /** All of them or none; an instrument in which nothing was answered is left out. */
    @PostMapping("/instruments/{instruments}")
    String record(
            @PathVariable String number,
            @PathVariable String instruments,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID caseId = show(number, actor, model);
        InterviewForm form = InterviewForm.of(InterviewForm.instruments(instruments), sent);
        try {
            List<AdministrationRow> saved = administrations.record(caseId, form.asked(), actor, locale);
            boolean critical = saved.stream().anyMatch(AdministrationRow::safetyResponse);
            flash.addFlashAttribute(critical ? "warning" : "done", errors.text(said(saved), locale));
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(form, instruments, locale, model);
        }
        return "redirect:/cases/{number}/instruments";
    }

    private static String said(List<AdministrationRow> saved) {
        if (saved.stream().anyMatch(AdministrationRow::suicideResponse)) {
            return "instruments.saved.suicide";
        }
        return saved.stream().anyMatch(AdministrationRow::safetyResponse)
                ? "instruments.saved.critical"
                : "instruments.saved";
    }

    private UUID show(String number, Actor actor, Model model) {
        var view = cases.view(number, actor);
        model.addAttribute("case", view);
        return view.caseId();
    }

    private String page(InterviewForm typed, String instruments, Locale locale, Model model) {
        model.addAttribute("path", instruments);
        model.addAttribute(
                "parts",
                InterviewForm.instruments(instruments).stream()
                        .map(id -> InterviewPart.of(
                                catalog.view(id, locale),
                                typed.byInstrument()
                                        .getOrDefault(id, GivenAnswers.NONE)
                                        .byItem(),
                                locale))
                        .toList());
        model.addAttribute("interpreter", typed.interpreter());
        model.addAttribute("answeredOn", typed.answeredOn());
        return "instruments/questions";
    }
}
