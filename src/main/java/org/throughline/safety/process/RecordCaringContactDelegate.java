package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.safety.SuicideResponses;

@Component("recordCaringContact")
@VettedAction(
        value = "Records the caring contact",
        answersOf = "caring-contact",
        owed = true,
        inputs = @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID, type = Type.ID))
class RecordCaringContactDelegate extends CaseStep {

    private final SuicideResponses responses;

    RecordCaringContactDelegate(SuicideResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void perform(Step step) {
        responses.recordCaringContact(step.id(SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID), step.submission());
    }
}
