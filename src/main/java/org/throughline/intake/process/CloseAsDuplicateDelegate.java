package org.throughline.intake.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.intake.DuplicateCases;

@Component("closeAsDuplicate")
@VettedAction(
        value = "Closes a case that was opened twice, and names it in the one that goes on",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID))
class CloseAsDuplicateDelegate extends CaseStep {

    private final DuplicateCases duplicates;

    CloseAsDuplicateDelegate(DuplicateCases duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    protected void perform(Step step) {
        duplicates.closeAsDuplicate(step.caseId());
    }
}
