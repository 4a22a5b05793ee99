package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.safety.SuicideResponses;

@Component("recordEmergencyCall")
@VettedAction(
        value = "Records that the emergency services were called",
        answersOf = "call-emergency-services",
        owed = true,
        inputs = @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID, type = Type.ID))
class RecordEmergencyCallDelegate extends CaseStep {

    private final SuicideResponses responses;

    RecordEmergencyCallDelegate(SuicideResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void perform(Step step) {
        responses.recordEmergencyCall(step.id(SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID), step.submission());
    }
}
