package org.throughline.assessment.process;

import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.assessment.Assessments;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("scoreAssessment")
@VettedAction(
        value = "Scores the interview",
        answersOf = "interview-client",
        inputs = @ActionValue(name = AssessmentProcess.Variables.ASSESSMENT_ID, type = Type.ID))
class ScoreAssessmentDelegate extends CaseStep {

    private final Assessments assessments;

    ScoreAssessmentDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    protected void perform(Step step) {
        assessments.scoreAssessment(step.id(AssessmentProcess.Variables.ASSESSMENT_ID), step.submission());
    }
}
