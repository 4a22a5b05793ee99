package org.throughline.assessment.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.assessment.Assessments;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.ReadAnswer;
import org.throughline.engine.VettedAction.Type;

@Component("recordRisk")
@VettedAction(
        value = "Records the risk level on the assessment and the case",
        inputs = {
            @ActionValue(name = AssessmentProcess.Variables.ASSESSMENT_ID, type = Type.ID),
            @ActionValue(
                    name = AssessmentProcess.Variables.RISK_DECISION,
                    type = Type.DECISION,
                    answers = {
                        @ReadAnswer(name = "riskLevel", type = Type.TEXT, pattern = "[a-z][a-z0-9-]*"),
                        @ReadAnswer(name = "signOffRequired", type = Type.BOOLEAN, optional = true)
                    })
        },
        outputs = {
            @ActionValue(name = CaseVariables.RISK_LEVEL, type = Type.TEXT),
            @ActionValue(name = AssessmentProcess.Variables.SIGN_OFF_REQUIRED, type = Type.BOOLEAN, safe = "true")
        })
class RecordRiskDelegate extends CaseStep {

    private final Assessments assessments;

    RecordRiskDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    protected void perform(Step step) {
        Map<?, ?> decision = (Map<?, ?>) step.get(AssessmentProcess.Variables.RISK_DECISION);
        String riskLevel = (String) decision.get("riskLevel");
        // where the table does not say no, a clinician reviews it
        boolean signOffRequired = !Boolean.FALSE.equals(decision.get("signOffRequired"));
        assessments.recordRisk(step.id(AssessmentProcess.Variables.ASSESSMENT_ID), riskLevel, signOffRequired);
        step.set(CaseVariables.RISK_LEVEL, riskLevel);
        step.set(AssessmentProcess.Variables.SIGN_OFF_REQUIRED, signOffRequired);
    }
}
