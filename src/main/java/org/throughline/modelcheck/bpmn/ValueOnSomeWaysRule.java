package org.throughline.modelcheck.bpmn;

import java.util.Set;
import java.util.TreeSet;
import org.throughline.engine.VettedAction.ValueSource;
import org.throughline.engine.VettedActions.AllowedValue;
import org.throughline.model.FlowNode;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/**
 * A value that is there only on some of the ways to the place that reads it: cases that come by another way stop, for the
 * engine knows no variable that was never written. That it is there on no way, {@link UnknownFlagRule} says.
 */
class ValueOnSomeWaysRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        if (AvailableVariables.takesAll(checkedProcess, context)) {
            return;
        }
        AvailableVariables available = new AvailableVariables(checkedProcess, context);
        UncertainVariables uncertain = new UncertainVariables(checkedProcess, available.providers());
        for (SequenceFlow flow : checkedProcess.drawing().flows()) {
            FlowNode source = checkedProcess.step(flow.source());
            if (flow.condition() != null && source != null) {
                context.expressions().ofModel(flow.condition()).names().stream()
                        .filter(name -> available.after(source).contains(name))
                        .filter(name -> !available.given().contains(name) && uncertain.isMissingAfter(source, name))
                        .forEach(name -> findings.warning("value-on-some-ways", flow.id(), flow.name(), name));
            }
        }
        checkedProcess.steps().forEach(step -> read(step, context).stream()
                .filter(name ->
                        available.at(step).contains(name) && !available.given().contains(name))
                .filter(name -> !available.providers().of(step).contains(name))
                .filter(name -> uncertain.isMissingBefore(step, name))
                .forEach(name -> findings.warning("value-on-some-ways", step, name)));
    }

    /** What the expressions of the step look up, and what its actions cannot do without. */
    private static Set<String> read(FlowNode step, CheckContext context) {
        Set<String> names = new TreeSet<>();
        step.expressions()
                .forEach(
                        text -> names.addAll(context.expressions().ofModel(text).names()));
        names.removeIf(name -> context.action(name).isPresent());
        context.actions(step)
                .flatMap(action -> action.inputs().stream())
                .filter(input -> !input.optional() && input.from() == ValueSource.VARIABLE)
                .map(AllowedValue::name)
                .forEach(names::add);
        return names;
    }
}
