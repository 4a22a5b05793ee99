package org.throughline.modelcheck.bpmn;

import java.util.Set;
import org.throughline.engine.ValueType;
import org.throughline.engine.ValueType.Kind;
import org.throughline.engine.VettedAction.ValueSource;
import org.throughline.engine.VettedActions.AllowedValue;
import org.throughline.engine.VettedActions.NeededAnswer;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.TypeWords;

/** An automatic step gets values of the kind that it reads, and of a decision all the answers that it reads. */
class TypedActionInputRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        VariableTypes types = new VariableTypes(context);
        VariableProviders providers = new VariableProviders(context);
        Set<String> drawn = TypedDecisionRule.resultsOfDrawnTables(checkedProcess, context);
        for (FlowNode step : checkedProcess.steps()) {
            context.actions(step)
                    .flatMap(action -> action.inputs().stream())
                    .filter(input -> input.from() == ValueSource.VARIABLE)
                    .filter(input -> !providers.within(step).contains(input.name()))
                    .filter(input -> !drawn.contains(input.name()))
                    .forEach(input -> input(input, step, checkedProcess.drawing(), types, findings));
        }
    }

    private static void input(
            AllowedValue input, FlowNode step, ProcessModel process, VariableTypes types, Findings findings) {
        ValueType given = types.of(process, input.name());
        Kind wanted = ValueType.of(input.type()).kind();
        if (!given.fits(wanted)) {
            findings.error(
                    "variable-of-another-type", step, input.name(), TypeWords.of(wanted), TypeWords.of(given.kind()));
        } else if (given.is(Kind.CONTEXT) && !given.fields().isEmpty()) {
            input.answers().forEach(answer -> answer(answer, input.name(), given, step, findings));
        }
    }

    private static void answer(NeededAnswer answer, String of, ValueType given, FlowNode step, Findings findings) {
        ValueType field = given.fields().get(answer.name());
        Kind wanted = ValueType.of(answer.type()).kind();
        if (field == null && !answer.optional()) {
            findings.error("answer-unread", step, answer.name(), of);
        } else if (field != null && !field.fits(wanted)) {
            findings.error(
                    "variable-of-another-type",
                    step,
                    of + "." + answer.name(),
                    TypeWords.of(wanted),
                    TypeWords.of(field.kind()));
        }
    }
}
