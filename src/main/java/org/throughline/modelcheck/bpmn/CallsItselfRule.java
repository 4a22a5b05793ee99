package org.throughline.modelcheck.bpmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.model.BpmnProcess;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A process that calls itself, directly or through others, would go deeper without end. */
class CallsItselfRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        BpmnProcess main = checkedProcess.main();
        if (main == null) {
            return;
        }
        checkedProcess
                .steps("callActivity")
                .filter(call -> call.get("calledElement") != null)
                .filter(call -> leadsTo(call.get("calledElement"), main.id(), context, new HashSet<>()))
                .forEach(call -> findings.error("calls-itself", call, checkedProcess.called(call.id())));
    }

    private static boolean leadsTo(String called, String process, CheckContext context, Set<String> seen) {
        if (called.equals(process)) {
            return true;
        }
        return seen.add(called)
                && context.process(called).stream()
                        .flatMap(drawing -> drawing.steps().stream())
                        .filter(step -> step.is("callActivity") && step.get("calledElement") != null)
                        .anyMatch(step -> leadsTo(step.get("calledElement"), process, context, seen));
    }
}
