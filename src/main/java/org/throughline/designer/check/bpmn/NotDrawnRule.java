package org.throughline.designer.check.bpmn;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.DiagramShape;

/** What is not in the checkedProcess would run unseen. */
class NotDrawnRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        Set<String> drawn = checkedProcess.drawing().shapes().stream()
                .map(DiagramShape::element)
                .collect(Collectors.toSet());
        checkedProcess.steps().stream()
                .filter(step -> !drawn.contains(step.id()))
                .forEach(step -> findings.error("not-drawn", step));
        checkedProcess.drawing().flows().stream()
                .filter(flow -> !drawn.contains(flow.id()))
                .forEach(flow -> findings.error("not-drawn", flow.id(), flow.name()));
    }
}
