package org.throughline.safety.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.throughline.engine.VettedAction;
import org.throughline.safety.SafetyConcerns;

@Component("safetyDeadlines")
@VettedAction("When the jurisdiction wants the written safety report")
class SafetyDeadlines {

    private final SafetyConcerns concerns;

    SafetyDeadlines(SafetyConcerns concerns) {
        this.concerns = concerns;
    }

    public Date writtenReport(DelegateExecution execution) {
        UUID concern = UUID.fromString(execution.getVariable("concernId").toString());
        return Date.from(concerns.writtenReportDue(concern));
    }
}
