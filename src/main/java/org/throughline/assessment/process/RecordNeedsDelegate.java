package org.throughline.assessment.process;

import org.springframework.stereotype.Component;
import org.throughline.assessment.Assessments;
import org.throughline.assessment.RiskFactors;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;

@Component("recordNeeds")
@VettedAction(
        value = "Records the ranked needs and strengths",
        answersOf = "rank-needs",
        inputs = @Value(name = "assessmentId", type = Type.ID),
        outputs = {
            @Value(name = "needCount", type = Type.NUMBER),
            @Value(name = "highestSeverity", type = Type.NUMBER),
            @Value(name = "immediateDanger", type = Type.BOOLEAN),
            @Value(name = "score", type = Type.NUMBER)
        })
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
