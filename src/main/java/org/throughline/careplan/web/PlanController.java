package org.throughline.careplan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.assessment.Assessments;
import org.throughline.careplan.PlanLinks;
import org.throughline.careplan.PlanPages;
import org.throughline.careplan.PlanSteps;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Plans;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.Reads;

/** The plan of a case. */
@Controller
@RequestMapping("/cases/{number}/plan")
class PlanController {

    private final Cases cases;
    private final Plans plans;
    private final PlanPages reading;
    private final PlanSteps steps;
    private final PlanComparisonTexts comparison;
    private final Assessments assessments;
    private final Clock clock;

    PlanController(
            Cases cases,
            Plans plans,
            PlanPages reading,
            PlanSteps steps,
            PlanComparisonTexts comparison,
            Assessments assessments,
            Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.reading = reading;
        this.steps = steps;
        this.comparison = comparison;
        this.assessments = assessments;
        this.clock = clock;
    }

    @Reads("plan")
    @GetMapping
    String current(@PathVariable String number, Actor actor, Model model) {
        CaseView opened = open(number, actor, model);
        UUID caseId = opened.caseId();
        Optional<PlanView> inForce = plans.inForce(caseId);
        PlanView newest = plans.revisions(caseId).stream().findFirst().orElse(null);
        model.addAttribute("plan", inForce.or(() -> sealed(newest)).orElse(null));
        model.addAttribute("newest", newest);
        show(caseId, model);
        inForce.filter(plan -> !plan.goals().isEmpty() || !plan.steps().isEmpty())
                .ifPresent(plan -> showOverTime(plan, model));
        return "careplan/plan";
    }

    @Reads("plan")
    @GetMapping("/revisions/{revision:\\d{1,9}}")
    String revision(@PathVariable String number, @PathVariable int revision, Actor actor, Model model) {
        CaseView opened = open(number, actor, model);
        model.addAttribute("plan", reading.numbered(opened.caseId(), revision));
        show(opened.caseId(), model);
        return "careplan/revision";
    }

    @Reads("plan")
    @GetMapping("/revisions/{range:\\d{1,9}\\.\\.\\d{1,9}}")
    String compared(@PathVariable String number, @PathVariable String range, Actor actor, Model model) {
        CaseView opened = open(number, actor, model);
        String[] ends = range.split("\\.\\.");
        int before = Integer.parseInt(ends[0]);
        int after = Integer.parseInt(ends[1]);
        model.addAttribute("before", reading.numbered(opened.caseId(), before));
        model.addAttribute("after", reading.numbered(opened.caseId(), after));
        model.addAttribute("compared", comparison.say(reading.compare(opened.caseId(), before, after)));
        model.addAttribute("numbers", reading.sealedNumbers(opened.caseId()));
        return "careplan/compared";
    }

    /** Where the form with the two choices leads: one address for one comparison. */
    @Reads("plan")
    @GetMapping("/compare")
    String compare(@PathVariable String number, @RequestParam int before, @RequestParam int after, Actor actor) {
        cases.view(number, actor);
        return "redirect:" + PlanLinks.compared(number, before, after);
    }

    @Reads("plan")
    @GetMapping("/exhibit")
    String exhibit(@PathVariable String number, @RequestParam String revision, Actor actor, Model model) {
        CaseView opened = cases.viewForTask(number, Set.of("plan"), actor);
        model.addAttribute("case", opened);
        PlanView plan = reading.ofCase(opened.caseId(), id(revision));
        model.addAttribute("plan", plan);
        model.addAttribute("rounds", plans.rounds(opened.caseId()));
        model.addAttribute("assessment", assessments.latest(opened.caseId()).orElse(null));
        reading.decidedBefore(opened.caseId(), plan.revision()).ifPresent(before -> {
            model.addAttribute("since", before);
            model.addAttribute("compared", comparison.say(reading.compare(opened.caseId(), before, plan.revision())));
        });
        return "careplan/exhibit :: exhibit";
    }

    @Reads("plan")
    @GetMapping("/short")
    String inShort(@PathVariable String number, Actor actor, Model model) {
        CaseView opened = open(number, actor, model);
        model.addAttribute("plan", plans.inForce(opened.caseId()).orElse(null));
        return "careplan/short :: short";
    }

    private CaseView open(String number, Actor actor, Model model) {
        CaseView opened = cases.view(number, actor);
        model.addAttribute("case", opened);
        return opened;
    }

    private void show(UUID caseId, Model model) {
        model.addAttribute("revisions", plans.revisions(caseId));
        model.addAttribute("numbers", reading.sealedNumbers(caseId));
        model.addAttribute("rounds", plans.rounds(caseId));
        model.addAttribute("noted", MotivationPicture.of(reading.progress(caseId)));
        if (model.getAttribute("plan") instanceof PlanView plan && !plan.goals().isEmpty()) {
            model.addAttribute("timeline", GoalTimeline.of(plan.goals(), start(plan), LocalDate.now(clock)));
        }
    }

    private void showOverTime(PlanView plan, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("over", PlanTimeline.of(plan, steps.marks(plan.caseId()), start(plan), today));
        model.addAttribute("marking", today);
    }

    private LocalDate start(PlanView plan) {
        return plan.approved().isNone()
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(plan.approved().at(), clock.getZone());
    }

    private static Optional<PlanView> sealed(PlanView plan) {
        return Optional.ofNullable(plan).filter(some -> some.sha256() != null);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Rejection.notFound("plan-revision-unknown");
        }
    }
}
