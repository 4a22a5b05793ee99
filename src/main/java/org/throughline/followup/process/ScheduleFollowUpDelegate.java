package org.throughline.followup.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.followup.FollowUps;

@Component("scheduleFollowUp")
@VettedAction("Schedule the next contact")
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
