package org.throughline.designer.check.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnFlow;
import org.throughline.drawing.DrawnStep;
import org.throughline.drawing.FormDrawing.Component;
import org.throughline.engine.ExpressionReader.Comparison;

/** A way for an answer that no form offers and no action gives is never taken: a misspelt value, or an option taken away. */
class AnswerNeverGiven implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        Providers providers = new Providers(known);
        for (DrawnFlow flow : picture.drawing().flows()) {
            if (flow.condition() == null) {
                continue;
            }
            for (Comparison comparison :
                    known.expressions().ofModel(flow.condition()).comparisons()) {
                offered(picture, providers, known, comparison.name())
                        .filter(values -> !values.contains(comparison.value()))
                        .ifPresent(values -> report.warning(
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
    private static Optional<Set<String>> offered(Picture picture, Providers providers, Known known, String name) {
        Set<String> values = new HashSet<>();
        for (DrawnStep step : picture.steps()) {
            if (!providers.of(step).contains(name)) {
                continue;
            }
            List<Component> fields = providers
                    .routes(step)
                    .filter(field -> name.equals(field.key()))
                    .toList();
            List<List<String>> ofActions = providers
                    .actions(step)
                    .flatMap(action -> action.outputs().stream())
                    .filter(output -> output.name().equals(name))
                    .map(output -> output.open() ? List.<String>of() : output.values())
                    .toList();
            boolean countable = fields.size() + ofActions.size() > 0
                    && fields.stream().allMatch(AnswerNeverGiven::hasOptions)
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
