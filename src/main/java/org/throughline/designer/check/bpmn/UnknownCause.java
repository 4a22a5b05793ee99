package org.throughline.designer.check.bpmn;

import java.util.Map;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnPart;
import org.throughline.drawing.DrawnStep;

/** Messages, signals, errors and escalations are named. */
class UnknownCause implements Check<Picture> {

    private static final Map<String, String> REFERENCES = Map.of(
            "messageEventDefinition", "messageRef",
            "signalEventDefinition", "signalRef");

    @Override
    public void look(Picture picture, Known known, Report report) {
        for (DrawnStep step : picture.steps()) {
            for (DrawnPart definition : Ways.definitions(step)) {
                REFERENCES.forEach((type, attribute) -> {
                    if (definition.is(type)) {
                        reference(picture, step, definition.get(attribute), report);
                    }
                });
            }
        }
        picture.steps("receiveTask").forEach(step -> reference(picture, step, step.get("messageRef"), report));
    }

    private static void reference(Picture picture, DrawnStep step, String reference, Report report) {
        String id = reference == null ? "" : reference.replaceFirst("^.*:", "");
        boolean acts = step.get("camunda:delegateExpression") != null || step.get("camunda:expression") != null;
        boolean throwing = step.is("intermediateThrowEvent") || step.is("endEvent");
        if (picture.drawing().roots().getOrDefault(id, "").isBlank()
                && !acts
                && !(throwing && step.event().equals("message"))) {
            report.error("cause-unnamed", step);
        }
    }
}
