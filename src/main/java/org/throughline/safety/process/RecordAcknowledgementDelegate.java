package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;

@Component("recordAcknowledgement")
@VettedAction(
        value = "Records that the supervisor knows of the safety report",
        answersOf = "acknowledge-safety-report",
        owed = true,
        inputs = @ActionValue(name = SafetyResponseProcess.Variables.CONCERN_ID, type = Type.ID))
class RecordAcknowledgementDelegate extends CaseStep {

    private final SafetyConcerns concerns;

    RecordAcknowledgementDelegate(SafetyConcerns concerns) {
        this.concerns = concerns;
    }

    @Override
    protected void perform(Step step) {
        concerns.recordAcknowledgement(step.id(SafetyResponseProcess.Variables.CONCERN_ID), step.submission());
    }
}
