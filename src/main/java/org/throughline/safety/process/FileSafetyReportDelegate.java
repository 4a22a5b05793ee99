package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.safety.SafetyConcerns;

@Component("fileSafetyReport")
@VettedAction("Seals and files the written safety report")
class FileSafetyReportDelegate extends CaseStep {

    private final SafetyConcerns concerns;

    FileSafetyReportDelegate(SafetyConcerns concerns) {
        this.concerns = concerns;
    }

    @Override
    protected void perform(Step step) {
        concerns.fileSafetyReport(step.id("concernId"), step.submission());
    }
}
