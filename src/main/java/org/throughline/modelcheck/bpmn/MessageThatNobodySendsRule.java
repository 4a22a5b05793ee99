package org.throughline.modelcheck.bpmn;

import java.util.stream.Stream;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** What waits for it would wait forever. */
class MessageThatNobodySendsRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        for (FlowNode step : checkedProcess.steps()) {
            boolean waits = !step.is("intermediateThrowEvent") && !step.is("endEvent") && !step.is("sendTask");
            Stream<String> references = Stream.concat(
                    step.definitions().stream().map(definition -> definition.get("messageRef")),
                    Stream.of(String.valueOf(step.get("messageRef"))));
            references
                    .map(reference -> checkedProcess.drawing().roots().get(reference))
                    .filter(message -> waits && message != null && !message.isBlank() && !context.sends(message))
                    .forEach(message -> findings.warning("message-unsent", step, message));
        }
    }
}
