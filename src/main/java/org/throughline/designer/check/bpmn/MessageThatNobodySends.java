package org.throughline.designer.check.bpmn;

import java.util.stream.Stream;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** What waits for it would wait forever. */
class MessageThatNobodySends implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnStep step : picture.steps()) {
            boolean waits = !step.is("intermediateThrowEvent") && !step.is("endEvent") && !step.is("sendTask");
            Stream<String> references = Stream.concat(
                    Ways.definitions(step).stream().map(definition -> definition.get("messageRef")),
                    Stream.of(String.valueOf(step.get("messageRef"))));
            references
                    .map(reference -> picture.drawing().roots().get(reference))
                    .filter(message -> waits && message != null && !message.isBlank() && !known.sends(message))
                    .forEach(message -> report.warning("message-unsent", step, message));
        }
    }
}
