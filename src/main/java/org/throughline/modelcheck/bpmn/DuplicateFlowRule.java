package org.throughline.modelcheck.bpmn;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Two flows between the same steps under the same condition: the work would be done twice. */
class DuplicateFlowRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        Set<List<String>> seen = new HashSet<>();
        for (SequenceFlow flow : checkedProcess.drawing().flows()) {
            if (!seen.add(Arrays.asList(flow.source(), flow.target(), flow.condition()))) {
                findings.error(
                        "flow-twice",
                        flow.id(),
                        flow.name(),
                        checkedProcess.called(flow.source()),
                        checkedProcess.called(flow.target()));
            }
        }
    }
}
