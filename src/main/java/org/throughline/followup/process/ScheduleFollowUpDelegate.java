package org.throughline.followup.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.ReadAnswer;
import org.throughline.engine.VettedAction.ReadTable;
import org.throughline.engine.VettedAction.Type;
import org.throughline.followup.ChildVisits;
import org.throughline.followup.FollowUpProcess;
import org.throughline.followup.FollowUps;

@Component("scheduleFollowUp")
@VettedAction(
        value = "Schedules the next contact",
        inputs = {
            @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
            @ActionValue(name = FollowUpProcess.Variables.INTERVAL_DAYS, type = Type.NUMBER),
            @ActionValue(name = CaseVariables.RISK_LEVEL, type = Type.TEXT, optional = true)
        },
        tables =
                @ReadTable(
                        decision = ChildVisits.DECISION,
                        answers = {
                            @ReadAnswer(name = "atRisk", type = Type.BOOLEAN),
                            @ReadAnswer(name = "days", type = Type.NUMBER)
                        }),
        outputs = @ActionValue(name = FollowUpProcess.Variables.FOLLOW_UP_DUE, type = Type.DATE))
class ScheduleFollowUpDelegate extends CaseStep {

    private final FollowUps followUps;

    ScheduleFollowUpDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    protected void perform(Step step) {
        String riskLevel = (String) step.get(CaseVariables.RISK_LEVEL);
        step.set(
                FollowUpProcess.Variables.FOLLOW_UP_DUE,
                followUps.scheduleFollowUp(step.caseId(), days(step), riskLevel));
    }

    /** Days as the decision table gave them: any whole number type. */
    private static int days(Step step) {
        Object days = step.get(FollowUpProcess.Variables.INTERVAL_DAYS);
        return days instanceof Number number ? number.intValue() : Integer.parseInt(String.valueOf(days));
    }
}
