package org.throughline.careplan.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.careplan.domain.ActionStep;
import org.throughline.careplan.domain.Goal;
import org.throughline.careplan.domain.NeededService;
import org.throughline.careplan.domain.PlanComparison;
import org.throughline.careplan.domain.PlanComparison.Difference;
import org.throughline.careplan.web.PlanComparisonView.Field;
import org.throughline.careplan.web.PlanComparisonView.Part;
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

    private static List<Part> summary(Difference<String> summary) {
        return summary.before() == null && summary.after() == null
                ? List.of()
                : List.of(new Part(
                        summary.kind(),
                        List.of(new Field("plan.summary", text(summary.before()), text(summary.after())))));
    }

    private <T> List<Part> parts(List<Difference<T>> differences, Function<Difference<T>, List<Field>> fields) {
        return differences.stream()
                .map(difference -> new Part(difference.kind(), fields.apply(difference)))
                .toList();
    }

    private List<Field> goal(Difference<Goal> goal) {
        return List.of(
                field(goal, "plan.goal", Goal::statement),
                field(goal, "plan.need", part -> displayFormat.label("need", part.need())),
                field(goal, "plan.measure", Goal::measure),
                field(goal, "plan.owner", part -> displayFormat.label("plan-owner", part.owner())),
                field(goal, "plan.target", part -> displayFormat.date(part.targetDate())));
    }

    private List<Field> step(Difference<ActionStep> step) {
        return List.of(
                field(step, "plan.step", ActionStep::action),
                field(step, "plan.step.owner", part -> displayFormat.label("plan-owner", part.owner())),
                field(step, "plan.target", part -> displayFormat.date(part.dueOn())),
                field(step, "plan.for-goal", part -> part.goal() == null ? "" : String.valueOf(part.goal())));
    }

    private List<Field> service(Difference<NeededService> service) {
        return List.of(
                field(service, "plan.service", NeededService::description),
                field(service, "plan.need", part -> displayFormat.label("need", part.need())));
    }

    private static <T> Field field(Difference<T> difference, String labelKey, Function<T, String> of) {
        return new Field(
                labelKey,
                difference.before() == null ? "" : of.apply(difference.before()),
                difference.after() == null ? "" : of.apply(difference.after()));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
