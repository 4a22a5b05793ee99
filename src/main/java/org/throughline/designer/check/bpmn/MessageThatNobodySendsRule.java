package org.throughline.designer.check.bpmn;

import java.util.stream.Stream;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.FlowNode;

/** What waits for it would wait forever. */
class MessageThatNobodySendsRule implements ModelRule<CheckedProcess> {

    @Override
    public void look(CheckedProcess checkedProcess, KnownModels knownModels, Findings findings) {
        for (FlowNode step : checkedProcess.steps()) {
            boolean waits = !step.is("intermediateThrowEvent") && !step.is("endEvent") && !step.is("sendTask");
            Stream<String> references = Stream.concat(
                    FlowPaths.definitions(step).stream().map(definition -> definition.get("messageRef")),
                    Stream.of(String.valueOf(step.get("messageRef"))));
            references
                    .map(reference -> checkedProcess.drawing().roots().get(reference))
                    .filter(message -> waits && message != null && !message.isBlank() && !knownModels.sends(message))
                    .forEach(message -> findings.warning("message-unsent", step, message));
        }
    }
}
