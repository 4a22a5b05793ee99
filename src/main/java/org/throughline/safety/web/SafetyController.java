package org.throughline.safety.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.agency.Agency;
import org.throughline.agency.LineKind;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.AskedForm;
import org.throughline.engine.Forms;
import org.throughline.safety.Dangers;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyPlans;
import org.throughline.safety.SuicideResponses;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.PageErrors;
import org.throughline.shell.Reads;

/** The dangers named in a case, its safety concerns that the reader may know of, and raising one. */
@Controller
@RequestMapping("/cases/{number:TL-.*}")
class SafetyController {

    private final Cases cases;
    private final CaseAccess access;
    private final SafetyConcerns concerns;
    private final Dangers dangers;
    private final SuicideResponses responses;
    private final SafetyPlans plans;
    private final Forms forms;
    private final Agency agency;
    private final PageErrors errors;
    private final MessageSource messages;

    SafetyController(
            Cases cases,
            CaseAccess access,
            SafetyConcerns concerns,
            Dangers dangers,
            SuicideResponses responses,
            SafetyPlans plans,
            Forms forms,
            Agency agency,
            PageErrors errors,
            MessageSource messages) {
        this.cases = cases;
        this.access = access;
        this.concerns = concerns;
        this.dangers = dangers;
        this.responses = responses;
        this.plans = plans;
        this.errors = errors;
        this.forms = forms;
        this.agency = agency;
        this.messages = messages;
    }

    @Reads("safety")
    @GetMapping("/safety")
    String list(@PathVariable String number, @RequestParam(required = false) String after, Actor actor, Model model) {
        CaseView view = cases.view(number, actor);
        model.addAttribute("case", view);
        return page(view, null, after, actor, model);
    }

    /** Somebody saw to it that the danger is over, or in other hands. */
    @PostMapping("/safety/danger-over")
    String dangerOver(
            @PathVariable String number,
            @RequestParam(required = false) String reason,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CaseView view = cases.view(number, actor);
        try {
            dangers.end(view.caseId(), reason, actor);
        } catch (Rejection refused) {
            errors.show(refused, locale, model, response);
            model.addAttribute("case", view);
            return page(view, reason, null, actor, model);
        }
        flash.addFlashAttribute("done", errors.text("safety.danger.ended-now", locale));
        return "redirect:/cases/{number}/safety";
    }

    private String page(CaseView view, String reason, String after, Actor actor, Model model) {
        model.addAttribute("concerns", concerns.visible(view.caseId(), actor));
        model.addAttribute("dangers", dangers.ofCase(view.caseId()));
        model.addAttribute("responses", responses.ofCase(view.caseId(), null, after));
        model.addAttribute("plan", plans.current(view.caseId()).orElse(null));
        model.addAttribute("reason", reason);
        return "safety/concerns";
    }

    @Reads("safety")
    @GetMapping("/safety-concern")
    String raise(@PathVariable String number, Actor actor, Locale locale, Model model) {
        CaseView view = cases.viewForTask(number, Set.of(), actor);
        if (!view.isOpen()) {
            throw Rejection.conflict("case-closed", number);
        }
        model.addAttribute("case", view);
        model.addAttribute("emergency", agency.lines(LineKind.EMERGENCY, locale));
        return "safety/raise";
    }

    @Reads("safety")
    @GetMapping("/safety-concern/form")
    @ResponseBody
    AskedForm form(@PathVariable String number, Actor actor, Locale locale) {
        CaseView view = cases.viewForTask(number, Set.of(), actor);
        return forms.ask(SafetyConcerns.CONCERN_FORM, view.caseId(), locale, actor);
    }

    @PostMapping("/safety-concern")
    ResponseEntity<Void> raised(
            @PathVariable String number,
            @Valid @RequestBody AnsweredForm body,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID caseId = cases.viewForTask(number, Set.of(), actor).caseId();
        concerns.raise(caseId, body, actor);
        String next = access.mayRead(actor, caseId) ? "/cases/" + number + "/safety" : "/work";
        String location = request.getContextPath() + next;
        RequestContextUtils.getOutputFlashMap(request).put("done", messages.getMessage("safety.raised", null, locale));
        RequestContextUtils.saveOutputFlashMap(location, request, response);
        return ResponseEntity.noContent().header(HttpHeaders.LOCATION, location).build();
    }
}
