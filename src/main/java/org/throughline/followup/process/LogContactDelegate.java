package org.throughline.followup.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.followup.FollowUps;

@Component("logContact")
@VettedAction(
        value = "Log a contact or an attempt",
        answersOf = "record-contact",
        inputs = @Value(name = "caseId", type = Type.ID),
        outputs = @Value(name = "contactLost", type = Type.BOOLEAN))
class LogContactDelegate extends CaseStep {

    private final FollowUps followUps;

    LogContactDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    protected void perform(Step step) {
        step.set(FollowUpVariables.CONTACT_LOST, followUps.logContact(step.caseId(), step.submission()));
    }
}
