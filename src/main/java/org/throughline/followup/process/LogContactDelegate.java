package org.throughline.followup.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.followup.FollowUps;

@Component("logContact")
@VettedAction("Log a contact or an attempt")
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
