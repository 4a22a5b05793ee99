package org.throughline.migration.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.ExpressionReader;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;

/** Finds the steps of a drawing whose table says who may do other steps of it. */
public final class OfferingSteps {

    private OfferingSteps() {}

    /**
     * @param stepId where the table is asked
     * @param variable that holds its answer
     * @param mapping how its answer becomes a value, as the drawing writes it; null where it writes nothing
     * @param tasks the steps whose groups read that variable
     */
    public record OfferingStep(String stepId, String variable, String mapping, Set<String> tasks) {}

    /** Those that ask this table. */
    public static List<OfferingStep> of(ProcessModel drawn, String table, ExpressionReader reader) {
        List<OfferingStep> steps = new ArrayList<>();
        for (FlowNode step : drawn.steps()) {
            String variable = step.get("camunda:resultVariable");
            if (table.equals(step.get("camunda:decisionRef")) && variable != null) {
                Set<String> tasks = offered(drawn, variable, reader);
                if (!tasks.isEmpty()) {
                    steps.add(new OfferingStep(step.id(), variable, step.get("camunda:mapDecisionResult"), tasks));
                }
            }
        }
        return steps;
    }

    private static Set<String> offered(ProcessModel drawn, String variable, ExpressionReader reader) {
        Set<String> tasks = new HashSet<>();
        for (FlowNode step : drawn.steps()) {
            String groups = step.get("camunda:candidateGroups");
            if (step.is("userTask")
                    && groups != null
                    && groups.contains("{")
                    && reader.ofModel(groups).names().contains(variable)) {
                tasks.add(step.id());
            }
        }
        return tasks;
    }
}
