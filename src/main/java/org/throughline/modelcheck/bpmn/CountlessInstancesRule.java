package org.throughline.modelcheck.bpmn;

import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** Work that is done several times says for what, or how often. */
class CountlessInstancesRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (FlowNode step : checkedProcess.steps()) {
            step.parts().stream()
                    .filter(part -> part.is("multiInstanceLoopCharacteristics"))
                    .filter(loop -> loop.get("camunda:collection") == null
                            && loop.parts().stream()
                                    .noneMatch(part -> part.is("loopCardinality") || part.is("loopDataInputRef")))
                    .forEach(loop -> findings.error("instances-missing", step));
            step.parts().stream()
                    .filter(part -> part.is("standardLoopCharacteristics"))
                    .forEach(loop -> findings.error("loop-marker", step));
        }
    }
}
