package org.throughline.modelcheck.bpmn;

import java.util.Map;
import org.throughline.engine.ExpressionReader.TypedExpression;
import org.throughline.engine.ValueType.Kind;
import org.throughline.model.FlowNode;
import org.throughline.model.ModelElement;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.TypeWords;
import org.throughline.shared.ExpressionText;

/** A condition answers yes or no, a due date is a day, a timer waits for a time: what is another kind stops the work. */
class TypedExpressionRule implements ModelRule<CheckedProcess> {

    private static final Map<String, Kind> ATTRIBUTES = Map.of(
            "camunda:dueDate", Kind.DATE_TIME,
            "camunda:followUpDate", Kind.DATE_TIME,
            "camunda:priority", Kind.NUMBER,
            "camunda:assignee", Kind.TEXT,
            "camunda:collection", Kind.LIST);

    private static final Map<String, Kind> ELEMENTS = Map.of(
            "timeDate", Kind.DATE_TIME,
            "timeDuration", Kind.DURATION,
            "loopCardinality", Kind.NUMBER,
            "completionCondition", Kind.BOOLEAN,
            "condition", Kind.BOOLEAN);

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        TypedPlaces places = new TypedPlaces(checkedProcess, new PlacedTypes(checkedProcess, context), findings);
        checkedProcess.drawing().flows().stream()
                .filter(flow -> flow.condition() != null
                        && checkedProcess.step(flow.source()) != null
                        && ExpressionText.isWhollyExpression(flow.condition()))
                .forEach(places::condition);
        for (FlowNode step : checkedProcess.steps()) {
            ATTRIBUTES.forEach((name, wanted) -> places.value(step.get(name), wanted, step));
            step.parts().stream().flatMap(ModelElement::all).forEach(part -> places.part(part, step));
        }
    }

    private record TypedPlaces(CheckedProcess process, PlacedTypes types, Findings findings) {

        void condition(SequenceFlow flow) {
            TypedExpression read = types.behind(process.step(flow.source()), flow.condition());
            TypeWords.describe(read.faults(), flow.condition(), flow.id(), flow.name(), findings);
            if (read.type().isKnown() && !read.type().is(Kind.BOOLEAN)) {
                findings.error(
                        "condition-no-boolean",
                        flow.id(),
                        flow.name(),
                        flow.condition(),
                        TypeWords.of(read.type().kind()));
            }
        }

        void part(ModelElement part, FlowNode step) {
            if (ELEMENTS.containsKey(part.type())) {
                value(part.text(), ELEMENTS.get(part.type()), step);
            }
            if (part.is("multiInstanceLoopCharacteristics")) {
                collection(part.get("camunda:collection"), step);
            }
        }

        /** A list may be named without braces. */
        private void collection(String list, FlowNode step) {
            if (list != null && !list.isBlank()) {
                value(ExpressionText.isExpression(list) ? list : "${" + list.strip() + "}", Kind.LIST, step);
            }
        }

        void value(String text, Kind wanted, FlowNode step) {
            if (text == null || !ExpressionText.isExpression(text)) {
                return;
            }
            TypedExpression read = types.at(step, text);
            TypeWords.describe(read.faults(), text, step.id(), step.name(), findings);
            boolean exact = wanted == Kind.BOOLEAN
                    && read.type().isKnown()
                    && !read.type().is(wanted);
            if (exact || !read.type().fits(wanted)) {
                findings.error(
                        "expression-of-another-type",
                        step,
                        text,
                        TypeWords.of(wanted),
                        TypeWords.of(read.type().kind()));
            }
        }
    }
}
