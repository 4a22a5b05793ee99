package org.throughline.designer.check.bpmn;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.SequenceFlow;

/** Two flows between the same steps under the same condition: the work would be done twice. */
class DuplicateFlowRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
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
