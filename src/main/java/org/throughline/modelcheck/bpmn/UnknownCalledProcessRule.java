package org.throughline.modelcheck.bpmn;

import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A process that is called exists, is called in its newest version and gets the case. */
class UnknownCalledProcessRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps("callActivity").forEach(call -> {
            String called = call.get("calledElement");
            if (called == null || called.isBlank()) {
                findings.error("called-process-missing", call);
            } else if (called.contains("{")) {
                findings.error("called-process-computed", call);
            } else if (context.process(called).isEmpty()) {
                findings.error("called-process-unknown", call, called);
            }
            String binding = call.get("camunda:calledElementBinding");
            if (binding != null && !binding.equals("latest")) {
                findings.warning("called-process-not-latest", call);
            }
            if (call.parts("camunda:in").stream().noneMatch(in -> in.get("businessKey") != null)) {
                findings.warning("called-without-case", call);
            }
        });
    }
}
