package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.safety.SafetyConcerns;

@Component("recordPhoneReport")
@VettedAction("Keeps the report by telephone")
class RecordPhoneReportDelegate extends CaseStep {

    private final SafetyConcerns concerns;

    RecordPhoneReportDelegate(SafetyConcerns concerns) {
        this.concerns = concerns;
    }

    @Override
    protected void perform(Step step) {
        concerns.recordPhoneReport(step.id("concernId"), step.submission());
    }
}
