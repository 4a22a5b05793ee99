package org.throughline.designer.check.bpmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.designer.check.Known;
import org.throughline.drawing.DrawnStep;
import org.throughline.engine.VettedActions.Action;

/** Which steps do what is owed to somebody, themselves or in the process that they call. */
final class OwedWork {

    private final Known known;
    private final Providers providers;

    OwedWork(Known known) {
        this.known = known;
        this.providers = new Providers(known);
    }

    boolean isAt(DrawnStep step) {
        return isAt(step, new HashSet<>());
    }

    private boolean isAt(DrawnStep step, Set<String> seen) {
        if (providers.actions(step).anyMatch(Action::owed)) {
            return true;
        }
        String called = step.is("callActivity") ? step.get("calledElement") : null;
        return called != null
                && seen.add(called)
                && known.process(called).stream()
                        .flatMap(drawing -> drawing.steps().stream())
                        .anyMatch(inner -> isAt(inner, seen));
    }
}
