package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.ReportAddenda;
import org.throughline.safety.SafetyAddendumProcess;

@Component("recordAddendumSent")
@VettedAction(
        value = "Records how the agency got the addendum to a safety report",
        answersOf = "send-addendum",
        owed = true,
        inputs = @ActionValue(name = SafetyAddendumProcess.Variables.ADDENDUM_ID, type = Type.ID))
class RecordAddendumSentDelegate extends CaseStep {

    private final ReportAddenda addenda;

    RecordAddendumSentDelegate(ReportAddenda addenda) {
        this.addenda = addenda;
    }

    @Override
    protected void perform(Step step) {
        addenda.recordSent(step.id(SafetyAddendumProcess.Variables.ADDENDUM_ID), step.submission());
    }
}
