package org.throughline.instruments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.throughline.instruments.AdministrationHistory;
import org.throughline.instruments.AdministrationRow;
import org.throughline.instruments.Administrations;
import org.throughline.instruments.GivenAnswers;
import org.throughline.instruments.InstrumentCatalog;
import org.throughline.instruments.NewAdministration;
import org.throughline.instruments.ScoreHistory;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** What was measured in a case, and answering an instrument there. */
@Controller
@RequestMapping("/cases/{number:TL-.*}/instruments")
class AdministrationsController {

    private static final String ANSWER = "answer.";

    private final Cases cases;
    private final InstrumentCatalog catalog;
    private final Administrations administrations;
    private final AdministrationHistory history;
    private final ScoreHistory scores;
    private final PageErrors errors;

    AdministrationsController(
            Cases cases,
            InstrumentCatalog catalog,
            Administrations administrations,
            AdministrationHistory history,
            ScoreHistory scores,
            PageErrors errors) {
        this.cases = cases;
        this.catalog = catalog;
        this.administrations = administrations;
        this.history = history;
        this.scores = scores;
        this.errors = errors;
    }

    @Reads("administrations")
    @GetMapping
    String list(
            @PathVariable String number,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale,
            Model model) {
        UUID caseId = show(number, actor, model);
        model.addAttribute(
                "series",
                after == null
                        ? scores.of(caseId, locale).stream()
                                .map(one -> new SeriesPicture(one).draw())
                                .toList()
                        : List.of());
        model.addAttribute("answered", history.slice(caseId, after, locale));
        model.addAttribute("instruments", catalog.all(locale));
        return "instruments/administrations";
    }

    @Reads("administrations")
    @GetMapping("/{instrument}")
    String questions(
            @PathVariable String number, @PathVariable String instrument, Actor actor, Locale locale, Model model) {
        show(number, actor, model);
        return page(instrument, new GivenAnswers(Map.of()), null, locale, model);
    }

    /** @param sent what was chosen, by {@code answer.} and the link id */
    @PostMapping("/{instrument}")
    String record(
            @PathVariable String number,
            @PathVariable String instrument,
            @RequestParam(required = false) String sha256,
            @RequestParam(required = false) String interpreter,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID caseId = show(number, actor, model);
        GivenAnswers answers = answers(sent);
        try {
            AdministrationRow row = administrations.record(
                    caseId, new NewAdministration(instrument, sha256, answers, null, interpreter), actor, locale);
            flash.addFlashAttribute(
                    row.safetyResponse() ? "warning" : "done",
                    errors.text(row.safetyResponse() ? "instruments.saved.critical" : "instruments.saved", locale));
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(instrument, answers, interpreter, locale, model);
        }
        return "redirect:/cases/" + number + "/instruments";
    }

    private UUID show(String number, Actor actor, Model model) {
        var view = cases.view(number, actor);
        model.addAttribute("case", view);
        return view.caseId();
    }

    private String page(String instrument, GivenAnswers chosen, String interpreter, Locale locale, Model model) {
        var shown = catalog.view(instrument, locale);
        model.addAttribute("instrument", shown);
        model.addAttribute("published", shown.row().languages().contains(locale.getLanguage()));
        model.addAttribute("chosen", chosen.byItem());
        model.addAttribute("interpreter", interpreter);
        return "instruments/questions";
    }

    private static GivenAnswers answers(MultiValueMap<String, String> sent) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(
                        name.substring(ANSWER.length()),
                        values.stream().filter(value -> !value.isBlank()).toList());
            }
        });
        return new GivenAnswers(answers);
    }
}
