package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;

@Component("recordPhoneReport")
@VettedAction(
        value = "Records the report by telephone",
        answersOf = "report-by-phone",
        owed = true,
        inputs = @ActionValue(name = SafetyResponseProcess.Variables.CONCERN_ID, type = Type.ID))
class RecordPhoneReportDelegate extends CaseStep {

    private final SafetyConcerns concerns;

    RecordPhoneReportDelegate(SafetyConcerns concerns) {
        this.concerns = concerns;
    }

    @Override
    protected void perform(Step step) {
        concerns.recordPhoneReport(step.id(SafetyResponseProcess.Variables.CONCERN_ID), step.submission());
    }
}
