package org.throughline.designer.check.bpmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.BpmnProcess;

/** A process that calls itself, directly or through others, would go deeper without end. */
class CallsItselfRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        BpmnProcess main = checkedProcess.main();
        if (main == null) {
            return;
        }
        checkedProcess
                .steps("callActivity")
                .filter(call -> call.get("calledElement") != null)
                .filter(call -> leadsTo(call.get("calledElement"), main.id(), knownModels, new HashSet<>()))
                .forEach(call -> findings.error("calls-itself", call, checkedProcess.called(call.id())));
    }

    private static boolean leadsTo(String called, String process, KnownModels knownModels, Set<String> seen) {
        if (called.equals(process)) {
            return true;
        }
        return seen.add(called)
                && knownModels.process(called).stream()
                        .flatMap(drawing -> drawing.steps().stream())
                        .filter(step -> step.is("callActivity") && step.get("calledElement") != null)
                        .anyMatch(step -> leadsTo(step.get("calledElement"), process, knownModels, seen));
    }
}
