package org.throughline.assessment.process;

import org.springframework.stereotype.Component;
import org.throughline.assessment.Assessments;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;

@Component("scoreAssessment")
@VettedAction("Scores the interview")
class ScoreAssessmentDelegate extends CaseStep {

    private final Assessments assessments;

    ScoreAssessmentDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    protected void perform(Step step) {
        assessments.scoreAssessment(step.id("assessmentId"), step.submission());
    }
}
