package org.throughline.careplan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.careplan.PlanSteps;
import org.throughline.casefile.Cases;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.TypedDate;
import org.throughline.shared.TypedDate.Sense;
import org.throughline.shell.PageErrors;

/** Steps of the plan in force, marked done or open. */
@Controller
class PlanStepController {

    private final Cases cases;
    private final PlanSteps steps;
    private final PageErrors errors;
    private final Clock clock;

    PlanStepController(Cases cases, PlanSteps steps, PageErrors errors, Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.errors = errors;
        this.clock = clock;
    }

    /** @param doneOn the day as typed; empty where the step is open */
    @PostMapping("/cases/{number:TL-.*}/plan/steps/{step}")
    String mark(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String doneOn,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        UUID caseId = cases.view(number, actor).caseId();
        try {
            LocalDate day = doneOn.isBlank() ? null : day(doneOn, locale);
            steps.mark(caseId, place(step), day, actor);
            flash.addFlashAttribute(
                    "done", errors.text(day == null ? "plan.step.open-again" : "plan.step.marked", locale));
        } catch (Rejection refused) {
            if (refused.kind() != Rejection.RejectionKind.INVALID) {
                throw refused;
            }
            flash.addFlashAttribute("problem", errors.text("rejection." + refused.code(), locale, refused.args()));
        }
        return "redirect:/cases/{number}/plan#over-time";
    }

    private static int place(String step) {
        try {
            return Integer.parseInt(step);
        } catch (NumberFormatException none) {
            throw Rejection.notFound("plan-step-unknown");
        }
    }

    private LocalDate day(String typed, Locale locale) {
        return TypedDate.read(typed, locale, LocalDate.now(clock), Sense.PAST)
                .orElseThrow(() -> Rejection.invalidField("doneOn", "plan-step-day-unreadable"));
    }
}
