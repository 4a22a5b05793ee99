package org.throughline.designer.check.bpmn;

import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;

/** A process that is called exists, is called in its newest version and gets the case. */
class UnknownCalledProcess implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("callActivity").forEach(call -> {
            String called = call.get("calledElement");
            if (called == null || called.isBlank()) {
                report.error("called-process-missing", call);
            } else if (called.contains("{")) {
                report.error("called-process-computed", call);
            } else if (known.process(called).isEmpty()) {
                report.error("called-process-unknown", call, called);
            }
            String binding = call.get("camunda:calledElementBinding");
            if (binding != null && !binding.equals("latest")) {
                report.warning("called-process-not-latest", call);
            }
            if (call.parts("camunda:in").stream().noneMatch(in -> in.get("businessKey") != null)) {
                report.warning("called-without-case", call);
            }
        });
    }
}
