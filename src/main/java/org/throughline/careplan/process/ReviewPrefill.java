package org.throughline.careplan.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentTexts;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.PlanView.AttainmentView;
import org.throughline.careplan.PlanView.GoalView;
import org.throughline.careplan.PlanView.StepView;
import org.throughline.careplan.Plans;
import org.throughline.engine.Prefill;

/** Shows the supervisor, whatever client is used, the text that is decided on. */
@Component
class ReviewPrefill implements Prefill {

    private static final int SHORT_HASH = 12;
    private static final List<String> LEVEL_COLUMNS = List.of("muchLess", "less", "expected", "more", "muchMore");

    private final Plans plans;
    private final AssessmentTexts assessmentTexts;

    ReviewPrefill(Plans plans, AssessmentTexts assessmentTexts) {
        this.plans = plans;
        this.assessmentTexts = assessmentTexts;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("review-plan");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID revisionId = request.id(PlanProcess.Variables.PLAN_REVISION_ID);
        return revisionId == null
                ? Map.of()
                : plans.revision(revisionId)
                        .filter(plan -> plan.sha256() != null)
                        .map(this::shown)
                        .orElse(Map.of());
    }

    private Map<String, Object> shown(PlanView plan) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("revision", plan.revision());
        values.put("draftedByName", assessmentTexts.person(plan.drafted().by()));
        values.put("shortHash", plan.sha256().substring(0, SHORT_HASH));
        values.put("planSummary", plan.summary());
        values.put("planGoals", plan.goals().stream().map(this::goal).toList());
        List<Map<String, Object>> levels = plan.goals().stream()
                .filter(goal -> goal.attainment() != null)
                .map(this::levels)
                .toList();
        if (!levels.isEmpty()) {
            values.put("planLevels", levels);
        }
        values.put("planSteps", plan.steps().stream().map(this::step).toList());
        values.put(
                "planServices",
                plan.services().stream()
                        .map(service -> Map.of(
                                "need", assessmentTexts.need(service.need()), "description", service.description()))
                        .toList());
        return values;
    }

    private Map<String, Object> goal(GoalView goal) {
        return Map.of(
                "number", goal.number(),
                "statement", goal.statement(),
                "measure", goal.measure(),
                "owner", owner(goal.owner()),
                "targetDate", date(goal.targetDate()),
                "strength", goal.strength() == null ? "" : goal.strength());
    }

    private Map<String, Object> levels(GoalView goal) {
        AttainmentView attainment = goal.attainment();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", goal.number());
        for (int i = 0; i < LEVEL_COLUMNS.size(); i++) {
            row.put(LEVEL_COLUMNS.get(i), attainment.levels().get(i).text());
        }
        row.put("weight", attainment.weight());
        row.put(
                "baseline",
                attainment.baseline() == null ? "" : assessmentTexts.of("label.attainment." + attainment.baseline()));
        return row;
    }

    private Map<String, Object> step(StepView step) {
        return Map.of("action", step.action(), "owner", owner(step.owner()), "dueOn", date(step.dueOn()));
    }

    private String owner(String id) {
        return assessmentTexts.of("label.plan-owner." + id);
    }

    private static String date(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
