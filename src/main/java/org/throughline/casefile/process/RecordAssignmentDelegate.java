package org.throughline.casefile.process;

import org.springframework.stereotype.Component;
import org.throughline.casefile.Assignments;
import org.throughline.engine.CaseStep;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("recordAssignment")
@VettedAction(
        value = "Gives the case to the worker that the supervisor chose",
        answersOf = "assign-worker",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID))
class RecordAssignmentDelegate extends CaseStep {

    private final Assignments assignments;

    RecordAssignmentDelegate(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    protected void perform(Step step) {
        assignments.record(step.caseId(), step.submission());
    }
}
