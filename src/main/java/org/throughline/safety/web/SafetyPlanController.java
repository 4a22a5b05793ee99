package org.throughline.safety.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.servlet.support.RequestContextUtils;
import org.throughline.agency.Agency;
import org.throughline.agency.LineKind;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.AskedForm;
import org.throughline.engine.Forms;
import org.throughline.safety.CrisisLines;
import org.throughline.safety.SafetyPlanView;
import org.throughline.safety.SafetyPlans;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.safety.SuicideResponses;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;

/** The safety plan of a client: to read, to print, as a card for the wallet, and a new one. */
@Controller
@RequestMapping("/cases/{number:TL-.*}")
class SafetyPlanController {

    private final Cases cases;
    private final SafetyPlans plans;
    private final SuicideResponses responses;
    private final Forms forms;
    private final Agency agency;
    private final CrisisLines lines;
    private final MessageSource messages;

    SafetyPlanController(
            Cases cases,
            SafetyPlans plans,
            SuicideResponses responses,
            Forms forms,
            Agency agency,
            CrisisLines lines,
            MessageSource messages) {
        this.cases = cases;
        this.plans = plans;
        this.responses = responses;
        this.forms = forms;
        this.agency = agency;
        this.lines = lines;
        this.messages = messages;
    }

    @Reads("safety-plan")
    @GetMapping("/safety-plan")
    String plan(
            @PathVariable String number,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale,
            Model model) {
        CaseView view = show(number, actor, locale, model);
        model.addAttribute("plans", plans.ofCase(view.caseId(), null, after));
        return "safety/plan";
    }

    /** As large as it fits into a wallet. */
    @Reads("safety-plan")
    @GetMapping("/safety-plan/card")
    String card(@PathVariable String number, Actor actor, Locale locale, Model model) {
        CaseView view = show(number, actor, locale, model);
        Optional<SafetyPlanView> current = plans.current(view.caseId());
        model.addAttribute("plan", current.orElseThrow(() -> Rejection.notFound("safety-plan-unknown")));
        return "safety/plan-card";
    }

    @Reads("safety-plan")
    @GetMapping("/safety-plan/new")
    String write(@PathVariable String number, Actor actor, Locale locale, Model model) {
        show(number, actor, locale, model);
        return "safety/plan-new";
    }

    @Reads("safety-plan")
    @GetMapping("/safety-plan/form")
    @ResponseBody
    AskedForm form(@PathVariable String number, Actor actor, Locale locale) {
        return forms.ask(SafetyPlans.FORM, cases.view(number, actor).caseId(), locale, actor);
    }

    @PostMapping("/safety-plan")
    ResponseEntity<Void> make(
            @PathVariable String number,
            @Valid @RequestBody AnsweredForm body,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        plans.make(cases.view(number, actor).caseId(), body, actor);
        String location = request.getContextPath() + "/cases/" + number + "/safety-plan";
        RequestContextUtils.getOutputFlashMap(request)
                .put("done", messages.getMessage("safety-plan.made-now", null, locale));
        RequestContextUtils.saveOutputFlashMap(location, request, response);
        return ResponseEntity.noContent().header(HttpHeaders.LOCATION, location).build();
    }

    /** What is known, beside a task of the response. */
    @Reads("safety-plan")
    @GetMapping("/safety/suicide-response")
    String beside(@PathVariable String number, @RequestParam UUID response, Actor actor, Locale locale, Model model) {
        CaseView view = cases.viewForTask(number, Set.of(SuicideResponseProcess.KEY), actor);
        model.addAttribute("case", view);
        model.addAttribute("response", responses.require(view.caseId(), response));
        model.addAttribute("plan", plans.current(view.caseId()).orElse(null));
        lines(locale, model);
        return "safety/suicide :: beside";
    }

    private CaseView show(String number, Actor actor, Locale locale, Model model) {
        CaseView view = cases.view(number, actor);
        model.addAttribute("case", view);
        lines(locale, model);
        return view;
    }

    private void lines(Locale locale, Model model) {
        model.addAttribute("emergency", agency.lines(LineKind.EMERGENCY, locale));
        model.addAttribute("crisis", lines.of(locale));
        model.addAttribute("jurisdiction", agency.current().jurisdiction());
    }
}
