package org.throughline.followup.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.followup.FollowUpProcess;
import org.throughline.followup.FollowUps;
import org.throughline.followup.domain.ReviewDecision;

@Component("recordProgress")
@VettedAction(
        value = "Records the progress on the goals",
        answersOf = "review-progress",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = FollowUpProcess.Variables.REVIEW_DECISION,
                        type = Type.TEXT,
                        decides = ReviewDecision.class,
                        open = true))
class RecordProgressDelegate extends CaseStep {

    private final FollowUps followUps;

    RecordProgressDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    protected void perform(Step step) {
        step.set(FollowUpProcess.Variables.REVIEW_DECISION, followUps.recordProgress(step.caseId(), step.submission()));
    }
}
