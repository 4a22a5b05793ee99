package org.throughline.agency.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.agency.Agency;
import org.throughline.agency.LineKind;

/** Whom to call, for pages that stand beside a form. */
@Controller
class HelpLinesController {

    private final Agency agency;

    HelpLinesController(Agency agency) {
        this.agency = agency;
    }

    @GetMapping("/help-lines")
    String lines(Locale locale, Model model) {
        model.addAttribute("jurisdiction", agency.current().jurisdiction());
        model.addAttribute("emergency", agency.lines(LineKind.EMERGENCY, locale));
        model.addAttribute("crisis", agency.lines(LineKind.CRISIS, locale));
        model.addAttribute("reporting", agency.lines(LineKind.REPORTING, locale));
        return "agency/parts :: helpLines";
    }
}
