package org.throughline.followup.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.followup.FollowUps;

@Component("recordProgress")
@VettedAction(
        value = "Record the progress on the goals",
        answersOf = "review-progress",
        inputs = @Value(name = "caseId", type = Type.ID))
class RecordProgressDelegate extends CaseStep {

    private final FollowUps followUps;

    RecordProgressDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    protected void perform(Step step) {
        followUps.recordProgress(step.caseId(), step.submission());
    }
}
