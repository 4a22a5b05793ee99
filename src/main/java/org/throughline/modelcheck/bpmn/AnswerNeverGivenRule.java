package org.throughline.modelcheck.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.engine.ExpressionReader.VariableComparison;
import org.throughline.model.FlowNode;
import org.throughline.model.FormModel.Component;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A way for an answer that no form offers and no action gives is never taken: a misspelt value, or an option taken away. */
class AnswerNeverGivenRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        VariableProviders variableProviders = new VariableProviders(context);
        for (SequenceFlow flow : checkedProcess.drawing().flows()) {
            if (flow.condition() == null || findings.hasErrorAt(flow.id())) {
                continue;
            }
            for (VariableComparison comparison :
                    context.expressions().ofModel(flow.condition()).comparisons()) {
                offered(checkedProcess, variableProviders, context, comparison.name())
                        .filter(values -> !values.contains(comparison.value()))
                        .ifPresent(values -> findings.warning(
                                "answer-never-given",
                                flow.id(),
                                flow.name(),
                                comparison.value(),
                                comparison.name(),
                                String.join(", ", values.stream().sorted().toList())));
            }
        }
    }

    /** Every value that the variable can have; empty where that cannot be counted. */
    private static Optional<Set<String>> offered(
            CheckedProcess checkedProcess, VariableProviders variableProviders, CheckContext context, String name) {
        Set<String> values = new HashSet<>();
        for (FlowNode step : checkedProcess.steps()) {
            if (!variableProviders.of(step).contains(name)) {
                continue;
            }
            List<Component> fields = variableProviders
                    .routes(step)
                    .filter(field -> name.equals(field.key()))
                    .toList();
            List<List<String>> ofActions = variableProviders
                    .actions(step)
                    .flatMap(action -> action.outputs().stream())
                    .filter(output -> output.name().equals(name))
                    .map(output -> output.open() ? List.<String>of() : output.values())
                    .toList();
            boolean countable = fields.size() + ofActions.size() > 0
                    && fields.stream().allMatch(AnswerNeverGivenRule::hasOptions)
                    && ofActions.stream().noneMatch(List::isEmpty);
            if (!countable) {
                return Optional.empty();
            }
            fields.forEach(field -> field.source()
                    .path("values")
                    .forEach(option -> values.add(option.path("value").asText())));
            ofActions.forEach(values::addAll);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static boolean hasOptions(Component field) {
        return Set.of("radio", "select").contains(field.type())
                && field.source().path("values").size() > 0;
    }
}
