package org.throughline.modelcheck.bpmn;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.model.BpmnProcess;
import org.throughline.model.FlowNode;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Everything refers to steps by their ids. */
class DuplicateIdRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        Set<String> seen = new HashSet<>();
        Stream<String> steps = checkedProcess.steps().stream().map(FlowNode::id);
        Stream<String> flows = checkedProcess.drawing().flows().stream().map(SequenceFlow::id);
        Stream<String> processes = checkedProcess.drawing().processes().stream().map(BpmnProcess::id);
        Stream.of(steps, flows, processes)
                .flatMap(ids -> ids)
                .filter(id -> id.isBlank() || !seen.add(id))
                .forEach(id -> findings.error("id-twice", id, null, id));
    }
}
