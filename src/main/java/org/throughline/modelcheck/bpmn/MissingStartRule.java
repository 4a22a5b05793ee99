package org.throughline.modelcheck.bpmn;

import java.util.List;
import org.throughline.model.BpmnProcess;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A process or sub-process begins with one start event: blank in a sub-process, caused in an event sub-process. */
class MissingStartRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (BpmnProcess process : checkedProcess.drawing().processes()) {
            List<FlowNode> starts = starts(checkedProcess, process.id());
            if (starts.isEmpty()) {
                findings.error("start-missing", process.id(), process.name());
            }
            several(starts, findings);
        }
        checkedProcess.steps().stream()
                .filter(CheckedProcess::isSubProcess)
                .forEach(scope -> within(checkedProcess, scope, findings));
    }

    private static void within(CheckedProcess checkedProcess, FlowNode scope, Findings findings) {
        List<FlowNode> starts = starts(checkedProcess, scope.id());
        if (starts.isEmpty()) {
            findings.error("start-missing", scope);
        }
        for (FlowNode start : starts) {
            boolean blank = start.event() == null;
            if (scope.isEventSubProcess() && blank) {
                findings.error("start-without-cause", start);
            } else if (!scope.isEventSubProcess() && !blank) {
                findings.error("start-with-cause", start);
            }
        }
        several(starts, findings);
    }

    private static void several(List<FlowNode> starts, Findings findings) {
        starts.stream()
                .filter(start -> start.event() == null)
                .skip(1)
                .forEach(start -> findings.error("several-starts", start));
    }

    private static List<FlowNode> starts(CheckedProcess checkedProcess, String scope) {
        return checkedProcess.within(scope).stream()
                .filter(step -> step.is("startEvent"))
                .toList();
    }
}
