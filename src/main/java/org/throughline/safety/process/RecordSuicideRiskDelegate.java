package org.throughline.safety.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.ReadAnswer;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.safety.SuicideResponses;

@Component("recordSuicideRisk")
@VettedAction(
        value = "Records how high the risk of suicide is",
        owed = true,
        inputs = {
            @ActionValue(name = SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID, type = Type.ID),
            @ActionValue(
                    name = SuicideResponseProcess.Variables.SUICIDE_RISK_DECISION,
                    type = Type.DECISION,
                    answers = {
                        @ReadAnswer(
                                name = "level",
                                type = Type.TEXT,
                                values = {"low", "moderate", "high"}),
                        @ReadAnswer(name = "emergency", type = Type.BOOLEAN, optional = true),
                        @ReadAnswer(name = "consultation", type = Type.BOOLEAN, optional = true),
                        @ReadAnswer(name = "contactHours", type = Type.NUMBER),
                        @ReadAnswer(name = "reason", type = Type.TEXT)
                    })
        },
        outputs = {
            @ActionValue(name = SuicideResponseProcess.Variables.EMERGENCY_NEEDED, type = Type.BOOLEAN, safe = "true"),
            @ActionValue(
                    name = SuicideResponseProcess.Variables.CONSULTATION_NEEDED,
                    type = Type.BOOLEAN,
                    safe = "true"),
            @ActionValue(name = SuicideResponseProcess.Variables.CONTACT_BY, type = Type.DATE)
        })
class RecordSuicideRiskDelegate extends CaseStep {

    private final SuicideResponses responses;

    RecordSuicideRiskDelegate(SuicideResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void perform(Step step) {
        Map<?, ?> decision = (Map<?, ?>) step.get(SuicideResponseProcess.Variables.SUICIDE_RISK_DECISION);
        UUID response = step.id(SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID);
        // where the table does not say no, help is called
        boolean emergency = !Boolean.FALSE.equals(decision.get("emergency"));
        boolean consultation = !Boolean.FALSE.equals(decision.get("consultation"));
        Instant contactBy = responses.recordRisk(
                response,
                (String) decision.get("level"),
                (String) decision.get("reason"),
                emergency,
                consultation,
                Duration.ofHours(((Number) decision.get("contactHours")).longValue()));
        step.set(SuicideResponseProcess.Variables.EMERGENCY_NEEDED, emergency);
        step.set(SuicideResponseProcess.Variables.CONSULTATION_NEEDED, consultation);
        step.set(SuicideResponseProcess.Variables.CONTACT_BY, contactBy.toString());
    }
}
