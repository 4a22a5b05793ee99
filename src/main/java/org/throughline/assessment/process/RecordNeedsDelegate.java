package org.throughline.assessment.process;

import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.assessment.Assessments;
import org.throughline.assessment.RiskFactors;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("recordNeeds")
@VettedAction(
        value = "Records the ranked needs and strengths",
        answersOf = "rank-needs",
        inputs = @ActionValue(name = AssessmentProcess.Variables.ASSESSMENT_ID, type = Type.ID),
        outputs = {
            @ActionValue(name = AssessmentProcess.Variables.NEED_COUNT, type = Type.NUMBER),
            @ActionValue(name = AssessmentProcess.Variables.HIGHEST_SEVERITY, type = Type.NUMBER),
            @ActionValue(name = AssessmentProcess.Variables.IMMEDIATE_DANGER, type = Type.BOOLEAN),
            @ActionValue(name = AssessmentProcess.Variables.SCORE, type = Type.NUMBER)
        })
class RecordNeedsDelegate extends CaseStep {

    private final Assessments assessments;

    RecordNeedsDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    protected void perform(Step step) {
        RiskFactors factors =
                assessments.recordNeeds(step.id(AssessmentProcess.Variables.ASSESSMENT_ID), step.submission());
        step.set(AssessmentProcess.Variables.NEED_COUNT, factors.needCount());
        step.set(AssessmentProcess.Variables.HIGHEST_SEVERITY, factors.highestSeverity());
        step.set(AssessmentProcess.Variables.IMMEDIATE_DANGER, factors.immediateDanger());
        step.set(AssessmentProcess.Variables.SCORE, factors.score());
    }
}
