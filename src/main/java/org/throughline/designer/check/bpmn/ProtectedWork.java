package org.throughline.designer.check.bpmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.designer.check.KnownModels;
import org.throughline.engine.VettedActions.Action;
import org.throughline.model.FlowNode;

/** Which steps do what is owed to somebody, themselves or in the process that they call. */
final class ProtectedWork {

    private final KnownModels knownModels;
    private final VariableProviders variableProviders;

    ProtectedWork(KnownModels knownModels) {
        this.knownModels = knownModels;
        this.variableProviders = new VariableProviders(knownModels);
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
                && knownModels.process(called).stream()
                        .flatMap(drawing -> drawing.steps().stream())
                        .anyMatch(inner -> isAt(inner, seen));
    }
}
