package org.throughline.assessment.process;

import org.springframework.stereotype.Component;
import org.throughline.assessment.Assessments;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;

@Component("recordSignOff")
@VettedAction("Records the licensed sign-off")
class RecordSignOffDelegate extends CaseStep {

    private final Assessments assessments;

    RecordSignOffDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    protected void perform(Step step) {
        assessments.recordSignOff(step.id("assessmentId"), step.submission());
    }
}
