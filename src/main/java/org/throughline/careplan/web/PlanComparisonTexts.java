package org.throughline.careplan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.careplan.GoalAttainment;
import org.throughline.careplan.domain.ActionStep;
import org.throughline.careplan.domain.AttainmentScale;
import org.throughline.careplan.domain.Goal;
import org.throughline.careplan.domain.NeededService;
import org.throughline.careplan.domain.PlanComparison;
import org.throughline.careplan.domain.PlanComparison.PlanDifference;
import org.throughline.careplan.web.PlanComparisonView.ComparedField;
import org.throughline.careplan.web.PlanComparisonView.ComparedPart;
import org.throughline.careplan.web.PlanComparisonView.Section;
import org.throughline.shell.DisplayFormat;

/** Puts a comparison into the reader's words. */
@Component
class PlanComparisonTexts {

    private final DisplayFormat displayFormat;

    PlanComparisonTexts(DisplayFormat displayFormat) {
        this.displayFormat = displayFormat;
    }

    PlanComparisonView say(PlanComparison comparison) {
        return new PlanComparisonView(List.of(
                new Section("plan.summary", summary(comparison.summary())),
                new Section("plan.goals", parts(comparison.goals(), this::goal)),
                new Section("plan.steps", parts(comparison.steps(), this::step)),
                new Section("plan.services", parts(comparison.services(), this::service))));
    }

    private static List<ComparedPart> summary(PlanDifference<String> summary) {
        return summary.before() == null && summary.after() == null
                ? List.of()
                : List.of(new ComparedPart(
                        summary.kind(),
                        List.of(new ComparedField("plan.summary", text(summary.before()), text(summary.after())))));
    }

    private <T> List<ComparedPart> parts(
            List<PlanDifference<T>> differences, Function<PlanDifference<T>, List<ComparedField>> fields) {
        return differences.stream()
                .map(difference -> new ComparedPart(difference.kind(), fields.apply(difference)))
                .toList();
    }

    private List<ComparedField> goal(PlanDifference<Goal> goal) {
        List<ComparedField> fields = new ArrayList<>(List.of(
                field(goal, "plan.goal", Goal::statement),
                field(goal, "plan.need", part -> displayFormat.label("need", part.need())),
                field(goal, "plan.measure", Goal::measure),
                field(goal, "plan.owner", part -> displayFormat.label("plan-owner", part.owner())),
                field(goal, "plan.target", part -> displayFormat.date(part.targetDate())),
                field(goal, "plan.strength", part -> text(part.strength()))));
        for (int level = GoalAttainment.HIGHEST; level >= GoalAttainment.LOWEST; level--) {
            int at = level;
            fields.add(scaled(
                    goal, "label.attainment." + at, scale -> scale.levels().get(at)));
        }
        fields.add(scaled(goal, "plan.weight", scale -> String.valueOf(scale.weight())));
        fields.add(scaled(goal, "plan.baseline", this::baseline));
        return fields;
    }

    private String baseline(AttainmentScale scale) {
        return scale.baseline() == null ? "" : displayFormat.label("attainment", String.valueOf(scale.baseline()));
    }

    /** Empty where the goal has no levels. */
    private static ComparedField scaled(
            PlanDifference<Goal> goal, String labelKey, Function<AttainmentScale, String> of) {
        return field(goal, labelKey, part -> part.scale() == null ? "" : of.apply(part.scale()));
    }

    private List<ComparedField> step(PlanDifference<ActionStep> step) {
        return List.of(
                field(step, "plan.step", ActionStep::action),
                field(step, "plan.step.owner", part -> displayFormat.label("plan-owner", part.owner())),
                field(step, "plan.target", part -> displayFormat.date(part.dueOn())),
                field(step, "plan.for-goal", part -> part.goal() == null ? "" : String.valueOf(part.goal())));
    }

    private List<ComparedField> service(PlanDifference<NeededService> service) {
        return List.of(
                field(service, "plan.service", NeededService::description),
                field(service, "plan.need", part -> displayFormat.label("need", part.need())));
    }

    private static <T> ComparedField field(PlanDifference<T> difference, String labelKey, Function<T, String> of) {
        return new ComparedField(
                labelKey,
                difference.before() == null ? "" : of.apply(difference.before()),
                difference.after() == null ? "" : of.apply(difference.after()));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
