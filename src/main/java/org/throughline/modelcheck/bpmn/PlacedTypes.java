package org.throughline.modelcheck.bpmn;

import java.util.Set;
import org.throughline.engine.ExpressionReader.TypedExpression;
import org.throughline.engine.ValueType;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;

/** What kind of values the variables hold at a place of a process: by the steps that left them last on the ways to it. */
final class PlacedTypes {

    private final CheckedProcess checkedProcess;
    private final VariableTypes types;
    private final AvailableVariables available;

    PlacedTypes(CheckedProcess checkedProcess, CheckContext context) {
        this.checkedProcess = checkedProcess;
        this.types = new VariableTypes(context);
        this.available = new AvailableVariables(checkedProcess, context);
    }

    /** What an expression of the step answers: before it does its work, or after. */
    TypedExpression at(FlowNode step, String expression) {
        return types.read(expression, name -> around(step, name));
    }

    /** What a condition behind the step answers. */
    TypedExpression behind(FlowNode step, String expression) {
        return types.read(
                expression,
                name -> leaves(step, name)
                        ? types.of(checkedProcess.drawing(), name, Set.of(step))
                        : before(step, name));
    }

    private ValueType around(FlowNode step, String name) {
        return leaves(step, name)
                ? types.of(checkedProcess.drawing(), name, Set.of(step)).or(before(step, name))
                : before(step, name);
    }

    /** Of the whole process where no step before it leaves it, which is said elsewhere, or the program gives it. */
    private ValueType before(FlowNode step, String name) {
        Set<String> writers = available.given().contains(name)
                ? Set.of()
                : available.nearest(step.id(), earlier -> leaves(earlier, name));
        return writers.isEmpty()
                ? types.of(checkedProcess.drawing(), name)
                : types.of(
                        checkedProcess.drawing(),
                        name,
                        writers.stream().map(checkedProcess::step).toList());
    }

    private boolean leaves(FlowNode step, String name) {
        return step != null && available.providers().of(step).contains(name);
    }
}
