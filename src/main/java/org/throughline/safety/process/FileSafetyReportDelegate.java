package org.throughline.safety.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;

@Component("fileSafetyReport")
@VettedAction(
        value = "Seals and files the written safety report",
        answersOf = "written-report",
        owed = true,
        inputs = @ActionValue(name = SafetyResponseProcess.Variables.CONCERN_ID, type = Type.ID))
class FileSafetyReportDelegate extends CaseStep {

    private final SafetyConcerns concerns;

    FileSafetyReportDelegate(SafetyConcerns concerns) {
        this.concerns = concerns;
    }

    @Override
    protected void perform(Step step) {
        concerns.fileSafetyReport(step.id(SafetyResponseProcess.Variables.CONCERN_ID), step.submission());
    }
}
