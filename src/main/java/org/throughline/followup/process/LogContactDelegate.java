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
import org.throughline.followup.domain.ContactAnswer;
import org.throughline.followup.domain.ContactDecision;

@Component("logContact")
@VettedAction(
        value = "Logs a contact or an attempt",
        answersOf = "record-contact",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
        outputs = {
            @ActionValue(
                    name = FollowUpProcess.Variables.CONTACT_DECISION,
                    type = Type.TEXT,
                    decides = ContactDecision.class),
            @ActionValue(name = FollowUpProcess.Variables.REACHED, type = Type.TEXT, decides = ContactAnswer.class),
            @ActionValue(name = FollowUpProcess.Variables.CONTACT_LOST, type = Type.BOOLEAN, safe = "false")
        })
class LogContactDelegate extends CaseStep {

    private final FollowUps followUps;

    LogContactDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    protected void perform(Step step) {
        FollowUps.Contacted contacted = followUps.logContact(step.caseId(), step.submission());
        step.set(
                FollowUpProcess.Variables.CONTACT_DECISION, contacted.decision().id());
        // cases that are open in an earlier drawing are asked for these
        step.set(FollowUpProcess.Variables.REACHED, (contacted.reached() ? ContactAnswer.YES : ContactAnswer.NO).id());
        step.set(FollowUpProcess.Variables.CONTACT_LOST, contacted.lost());
    }
}
