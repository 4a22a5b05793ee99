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

@Component("scheduleFollowUp")
@VettedAction(
        value = "Schedules the next contact",
        inputs = {
            @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
            @ActionValue(name = FollowUpProcess.Variables.INTERVAL_DAYS, type = Type.NUMBER)
        },
        outputs = @ActionValue(name = FollowUpProcess.Variables.FOLLOW_UP_DUE, type = Type.DATE))
class ScheduleFollowUpDelegate extends CaseStep {

    private final FollowUps followUps;

    ScheduleFollowUpDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    protected void perform(Step step) {
        step.set(FollowUpProcess.Variables.FOLLOW_UP_DUE, followUps.scheduleFollowUp(step.caseId(), days(step)));
    }

    /** Days as the decision table gave them: any whole number type. */
    private static int days(Step step) {
        Object days = step.get(FollowUpProcess.Variables.INTERVAL_DAYS);
        return days instanceof Number number ? number.intValue() : Integer.parseInt(String.valueOf(days));
    }
}
