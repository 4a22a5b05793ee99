package org.throughline.followup.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.followup.FollowUps;

@Component("scheduleFollowUp")
@VettedAction(
        value = "Schedule the next contact",
        inputs = {@Value(name = "caseId", type = Type.ID), @Value(name = "intervalDays", type = Type.NUMBER)},
        outputs = @Value(name = "followUpDue", type = Type.DATE))
class ScheduleFollowUpDelegate extends CaseStep {

    private final FollowUps followUps;

    ScheduleFollowUpDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    protected void perform(Step step) {
        step.set(FollowUpVariables.DUE, followUps.scheduleFollowUp(step.caseId(), FollowUpVariables.days(step)));
    }
}
