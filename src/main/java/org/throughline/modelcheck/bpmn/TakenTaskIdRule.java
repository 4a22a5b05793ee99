package org.throughline.modelcheck.bpmn;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.model.BpmnProcess;
import org.throughline.model.FlowNode;
import org.throughline.model.ProcessModel;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** The id of a user task names it in the work list, in due dates and in translations. */
class TakenTaskIdRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        Set<String> own = checkedProcess.drawing().processes().stream()
                .map(BpmnProcess::id)
                .collect(Collectors.toSet());
        context.processes().stream()
                .filter(other -> other.processes().stream().noneMatch(process -> own.contains(process.id())))
                .forEach(other -> other.steps().stream()
                        .filter(step -> step.is("userTask"))
                        .forEach(theirs -> taken(checkedProcess, other, theirs, findings)));
    }

    private static void taken(CheckedProcess checkedProcess, ProcessModel other, FlowNode theirs, Findings findings) {
        FlowNode step = checkedProcess.step(theirs.id());
        if (step != null && step.is("userTask")) {
            BpmnProcess process = other.processes().get(0);
            findings.error("task-id-taken", step, step.id(), process.name() == null ? process.id() : process.name());
        }
    }
}
