package org.throughline.modelcheck.bpmn;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.model.DiagramShape;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** What is not in the picture would run unseen. */
class NotDrawnRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
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
