package org.throughline.assessment.process;

import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.assessment.Assessments;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("prepareAssessment")
@VettedAction(
        value = "Opens an assessment with the instruments that fit",
        inputs = {
            @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
            @ActionValue(name = CaseVariables.SUBMISSION_ID, type = Type.ID, optional = true)
        },
        outputs = @ActionValue(name = AssessmentProcess.Variables.ASSESSMENT_ID, type = Type.ID))
class PrepareAssessmentDelegate extends CaseStep {

    private final Assessments assessments;

    PrepareAssessmentDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    protected void perform(Step step) {
        step.set(
                AssessmentProcess.Variables.ASSESSMENT_ID,
                assessments.prepareAssessment(step.caseId(), step.idOrNull(CaseVariables.SUBMISSION_ID)));
    }
}
