package org.throughline.instruments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.casefile.Cases;
import org.throughline.instruments.InstrumentTotals;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** Totals of instruments that the program has no questions of. */
@Controller
@RequestMapping("/cases/{number:TL-.*}/instrument-totals")
class InstrumentTotalsController {

    private static final int PAGE = 20;

    private final Cases cases;
    private final InstrumentTotals totals;
    private final PageErrors errors;

    InstrumentTotalsController(Cases cases, InstrumentTotals totals, PageErrors errors) {
        this.cases = cases;
        this.totals = totals;
        this.errors = errors;
    }

    @Reads("administrations")
    @GetMapping
    String list(@PathVariable String number, @RequestParam(required = false) String after, Actor actor, Model model) {
        return page(show(number, actor, model), after, TotalForm.EMPTY, model);
    }

    @PostMapping
    String record(
            @PathVariable String number,
            TotalForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID caseId = show(number, actor, model);
        try {
            totals.record(caseId, form.total(), actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            return page(caseId, null, form, model);
        }
        flash.addFlashAttribute("done", errors.text("instruments.total.saved", locale));
        return "redirect:/cases/{number}/instrument-totals";
    }

    private UUID show(String number, Actor actor, Model model) {
        var view = cases.view(number, actor);
        model.addAttribute("case", view);
        return view.caseId();
    }

    private String page(UUID caseId, String after, TotalForm form, Model model) {
        model.addAttribute("totals", totals.slice(caseId, PAGE, after));
        model.addAttribute("typed", form);
        return "instruments/totals";
    }
}
