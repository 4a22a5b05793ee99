package org.throughline.modelcheck.bpmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.engine.VettedActions.Action;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;

/** Which steps do what is owed to somebody, themselves or in the process that they call. */
final class ProtectedWork {

    private final CheckContext context;
    private final VariableProviders variableProviders;

    ProtectedWork(CheckContext context) {
        this.context = context;
        this.variableProviders = new VariableProviders(context);
    }

    boolean isAt(FlowNode step) {
        return isAt(step, new HashSet<>());
    }

    private boolean isAt(FlowNode step, Set<String> seen) {
        if (variableProviders.actions(step).anyMatch(Action::owed)) {
            return true;
        }
        String called = step.is("callActivity") ? step.get("calledElement") : null;
        return called != null
                && seen.add(called)
                && context.process(called).stream()
                        .flatMap(drawing -> drawing.steps().stream())
                        .anyMatch(inner -> isAt(inner, seen));
    }
}
