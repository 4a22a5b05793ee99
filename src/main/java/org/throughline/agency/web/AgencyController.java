package org.throughline.agency.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.agency.Agency;
import org.throughline.agency.AgencySettings;
import org.throughline.agency.LineKind;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;

/** The page on which administrators say who the agency is. */
@Controller
@RequestMapping("/agency")
class AgencyController {

    private static final String PAGE = "agency/agency";
    private static final int CHANGES_SHOWN = 20;

    private final Agency agency;
    private final MessageSource messages;

    AgencyController(Agency agency, MessageSource messages) {
        this.agency = agency;
        this.messages = messages;
    }

    @GetMapping
    String show(@RequestParam(required = false) String after, Actor actor, Model model) {
        Agency.requireAdministrator(actor);
        return page(AgencyForm.of(agency.current()), after, actor, model);
    }

    @PostMapping
    ModelAndView save(AgencyForm form, Actor actor, Locale locale, Model model, RedirectAttributes flash) {
        Agency.requireAdministrator(actor);
        AgencySettings settings = form.settings();
        List<Rejection> faults = agency.faults(settings);
        if (!faults.isEmpty()) {
            return refused(form, faults, HttpStatus.UNPROCESSABLE_ENTITY, actor, locale, model);
        }
        try {
            agency.save(settings, actor);
        } catch (Rejection changedMeanwhile) {
            if (changedMeanwhile.kind() != Rejection.RejectionKind.CONFLICT) {
                throw changedMeanwhile;
            }
            return refused(form, List.of(changedMeanwhile), HttpStatus.CONFLICT, actor, locale, model);
        }
        flash.addFlashAttribute("done", messages.getMessage("agency.saved", null, locale));
        return new ModelAndView("redirect:/agency");
    }

    private ModelAndView refused(
            AgencyForm form, List<Rejection> faults, HttpStatus status, Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "errors",
                faults.stream()
                        .map(fault -> new FieldError(
                                fault.field(), messages.getMessage("rejection." + fault.code(), fault.args(), locale)))
                        .toList());
        return new ModelAndView(page(form.again(), null, actor, model), model.asMap(), status);
    }

    private String page(AgencyForm form, String after, Actor actor, Model model) {
        var changes = agency.history(after, CHANGES_SHOWN, actor);
        model.addAttribute("form", form);
        model.addAttribute("changes", changes.items());
        model.addAttribute("next", changes.next());
        model.addAttribute("kinds", LineKind.values());
        model.addAttribute("allLanguages", Language.OF_CLIENTS);
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        return PAGE;
    }
}
