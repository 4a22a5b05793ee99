package org.throughline.intake.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.intake.Intakes;

@Component("recordSocialHistory")
@VettedAction(
        value = "Records the household of the social history",
        answersOf = "social-history",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID))
class RecordSocialHistoryDelegate extends CaseStep {

    private final Intakes intakes;

    RecordSocialHistoryDelegate(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    protected void perform(Step step) {
        intakes.recordSocialHistory(step.caseId(), step.submission());
    }
}
