package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.safety.SuicideResponses;
import org.throughline.safety.domain.ConsultationDecision;

@Component("recordConsultation")
@VettedAction(
        value = "Records what a clinician found and decided",
        answersOf = "consult-clinician",
        owed = true,
        inputs = @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = SuicideResponseProcess.Variables.CONSULTATION,
                        type = Type.TEXT,
                        decides = ConsultationDecision.class))
class RecordConsultationDelegate extends CaseStep {

    private final SuicideResponses responses;

    RecordConsultationDelegate(SuicideResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void perform(Step step) {
        ConsultationDecision decision = responses.recordConsultation(
                step.id(SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID), step.submission());
        step.set(SuicideResponseProcess.Variables.CONSULTATION, decision.id());
    }
}
