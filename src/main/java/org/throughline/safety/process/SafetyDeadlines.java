package org.throughline.safety.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Answer;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;

@Component("safetyDeadlines")
@VettedAction(
        value = "When the jurisdiction wants the written safety report",
        inputs = @ActionValue(name = SafetyResponseProcess.Variables.CONCERN_ID, type = Type.ID))
class SafetyDeadlines {

    private final SafetyConcerns concerns;

    SafetyDeadlines(SafetyConcerns concerns) {
        this.concerns = concerns;
    }

    @Answer(value = "When the written safety report must be there", type = Type.DATE)
    public Date writtenReport(DelegateExecution execution) {
        UUID concern = UUID.fromString(execution
                .getVariable(SafetyResponseProcess.Variables.CONCERN_ID)
                .toString());
        return Date.from(concerns.writtenReportDue(concern));
    }
}
