package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;

@Component("escalateSafetyReport")
@VettedAction(
        value = "Notifies the supervisor that the written safety report is late",
        inputs = @ActionValue(name = SafetyResponseProcess.Variables.CONCERN_ID, type = Type.ID))
class EscalateSafetyReportDelegate extends CaseStep {

    private final SafetyConcerns concerns;

    EscalateSafetyReportDelegate(SafetyConcerns concerns) {
        this.concerns = concerns;
    }

    @Override
    protected void perform(Step step) {
        concerns.escalateSafetyReport(step.id(SafetyResponseProcess.Variables.CONCERN_ID));
    }
}
