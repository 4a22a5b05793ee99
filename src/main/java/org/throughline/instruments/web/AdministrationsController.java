package org.throughline.instruments.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.casefile.Cases;
import org.throughline.instruments.AdministrationHistory;
import org.throughline.instruments.InstrumentCatalog;
import org.throughline.instruments.ScoreHistory;
import org.throughline.shared.Actor;
import org.throughline.shell.Reads;

/** What was measured in a case. */
@Controller
@RequestMapping("/cases/{number:TL-.*}/instruments")
class AdministrationsController {

    private final Cases cases;
    private final InstrumentCatalog catalog;
    private final AdministrationHistory history;
    private final ScoreHistory scores;

    AdministrationsController(
            Cases cases, InstrumentCatalog catalog, AdministrationHistory history, ScoreHistory scores) {
        this.cases = cases;
        this.catalog = catalog;
        this.history = history;
        this.scores = scores;
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

    private UUID show(String number, Actor actor, Model model) {
        var view = cases.view(number, actor);
        model.addAttribute("case", view);
        return view.caseId();
    }
}
