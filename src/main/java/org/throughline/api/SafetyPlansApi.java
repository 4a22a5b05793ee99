package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.casefile.Cases;
import org.throughline.safety.SafetyPlanView;
import org.throughline.safety.SafetyPlans;
import org.throughline.safety.SuicideResponseView;
import org.throughline.safety.SuicideResponses;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.shell.Reads;

/** What is done about a risk of suicide in a case, and the safety plans that were made. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
class SafetyPlansApi {

    private final Cases cases;
    private final SafetyPlans plans;
    private final SuicideResponses responses;

    SafetyPlansApi(Cases cases, SafetyPlans plans, SuicideResponses responses) {
        this.cases = cases;
        this.plans = plans;
        this.responses = responses;
    }

    @Reads("safety-plan")
    @GetMapping("/safety-plans")
    @Operation(summary = "The safety plan in force, then those that it took the place of, each as it was sealed")
    Slice<SafetyPlanView> plans(
            @PathVariable String caseNumber,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return plans.ofCase(cases.view(caseNumber, actor).caseId(), limit, after);
    }

    @Reads("safety-plan")
    @GetMapping("/suicide-responses")
    @Operation(summary = "Responses to a risk of suicide, newest first: what was asked, found and done")
    Slice<SuicideResponseView> responses(
            @PathVariable String caseNumber,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Actor actor) {
        return responses.ofCase(cases.view(caseNumber, actor).caseId(), limit, after);
    }
}
