package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.safety.SuicideResponses;
import org.throughline.safety.domain.SuicideClosingDecision;

@Component("recordSuicideClosing")
@VettedAction(
        value = "Records whether a clinician closes the response to a risk of suicide",
        answersOf = "close-suicide-response",
        owed = true,
        inputs = @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = SuicideResponseProcess.Variables.CLOSING,
                        type = Type.TEXT,
                        decides = SuicideClosingDecision.class))
class RecordSuicideClosingDelegate extends CaseStep {

    private final SuicideResponses responses;

    RecordSuicideClosingDelegate(SuicideResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void perform(Step step) {
        SuicideClosingDecision decision = responses.recordClosing(
                step.id(SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID), step.submission());
        step.set(SuicideResponseProcess.Variables.CLOSING, decision.id());
    }
}
