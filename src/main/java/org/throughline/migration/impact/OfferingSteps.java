package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.ExpressionReader;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelElement;
import org.throughline.model.ProcessModel;

/** Finds the steps of a drawing whose table says who may do other steps of it, or of what it calls. */
public final class OfferingSteps {

    private OfferingSteps() {}

    /**
     * @param stepId where the table is asked
     * @param variable that holds its answer
     * @param mapping how its answer becomes a value, as the drawing writes it; null where it writes nothing
     */
    public record OfferingStep(String stepId, String variable, String mapping) {}

    /**
     * What of a drawing takes up the value of a variable.
     *
     * @param tasks the steps whose groups read it
     * @param handed by the step that calls another process, the names under which that has it
     */
    public record VariableUse(Set<String> tasks, Map<String, List<String>> handed) {

        boolean isAny() {
            return !tasks.isEmpty() || !handed.isEmpty();
        }
    }

    /** Those that ask this table. */
    public static List<OfferingStep> of(ProcessModel drawn, String table, ExpressionReader reader) {
        List<OfferingStep> steps = new ArrayList<>();
        for (FlowNode step : drawn.steps()) {
            String variable = step.get("camunda:resultVariable");
            if (table.equals(step.get("camunda:decisionRef"))
                    && variable != null
                    && use(drawn, variable, reader).isAny()) {
                steps.add(new OfferingStep(step.id(), variable, step.get("camunda:mapDecisionResult")));
            }
        }
        return steps;
    }

    public static VariableUse use(ProcessModel drawn, String variable, ExpressionReader reader) {
        Set<String> tasks = new HashSet<>();
        Map<String, List<String>> handed = new HashMap<>();
        for (FlowNode step : drawn.steps()) {
            if (step.is("userTask") && reads(step.get("camunda:candidateGroups"), variable, reader)) {
                tasks.add(step.id());
            } else if (step.is("callActivity") && !names(step, variable).isEmpty()) {
                handed.put(step.id(), names(step, variable));
            }
        }
        return new VariableUse(tasks, handed);
    }

    private static boolean reads(String groups, String variable, ExpressionReader reader) {
        return groups != null
                && groups.contains("{")
                && reader.ofModel(groups).names().contains(variable);
    }

    private static List<String> names(FlowNode call, String variable) {
        return call.parts("camunda:in").stream()
                .filter(in -> variable.equals(in.get("source")) || "all".equals(in.get("variables")))
                .map(in -> name(in, variable))
                .distinct()
                .toList();
    }

    private static String name(ModelElement in, String variable) {
        return in.get("target") == null ? variable : in.get("target");
    }
}
