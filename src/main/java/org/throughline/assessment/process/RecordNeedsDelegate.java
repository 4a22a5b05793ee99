package org.throughline.assessment.process;

import org.springframework.stereotype.Component;
import org.throughline.assessment.Assessments;
import org.throughline.assessment.RiskFactors;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;

@Component("recordNeeds")
@VettedAction("Records the ranked needs and strengths")
class RecordNeedsDelegate extends CaseStep {

    private final Assessments assessments;

    RecordNeedsDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    protected void perform(Step step) {
        RiskFactors factors = assessments.recordNeeds(step.id("assessmentId"), step.submission());
        step.set("needCount", factors.needCount());
        step.set("highestSeverity", factors.highestSeverity());
        step.set("immediateDanger", factors.immediateDanger());
        step.set("score", factors.score());
    }
}
