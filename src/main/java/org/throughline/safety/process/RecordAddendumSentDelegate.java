package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.safety.ReportAddenda;

@Component("recordAddendumSent")
@VettedAction(
        value = "Keeps how the agency got the addendum to a safety report",
        answersOf = "send-addendum",
        owed = true,
        inputs = @Value(name = "addendumId", type = Type.ID))
class RecordAddendumSentDelegate extends CaseStep {

    private final ReportAddenda addenda;

    RecordAddendumSentDelegate(ReportAddenda addenda) {
        this.addenda = addenda;
    }

    @Override
    protected void perform(Step step) {
        addenda.recordSent(step.id("addendumId"), step.submission());
    }
}
