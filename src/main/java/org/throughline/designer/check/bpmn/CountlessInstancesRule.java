package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FlowNode;

/** Work that is done several times says for what, or how often. */
class CountlessInstancesRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
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
