package org.throughline.assessment.process;

import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.assessment.Assessments;
import org.throughline.assessment.domain.SignOffDecision;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("recordSignOff")
@VettedAction(
        value = "Records the licensed sign-off",
        answersOf = "sign-off-assessment",
        inputs = @ActionValue(name = AssessmentProcess.Variables.ASSESSMENT_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = AssessmentProcess.Variables.DECISION,
                        type = Type.TEXT,
                        decides = SignOffDecision.class))
class RecordSignOffDelegate extends CaseStep {

    private final Assessments assessments;

    RecordSignOffDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    protected void perform(Step step) {
        SignOffDecision decision =
                assessments.recordSignOff(step.id(AssessmentProcess.Variables.ASSESSMENT_ID), step.submission());
        step.set(AssessmentProcess.Variables.DECISION, decision.id());
    }
}
