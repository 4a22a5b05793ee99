package org.throughline.casefile.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.ModelProperties;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.ValueSource;
import org.throughline.shared.Stage;

/** Listens where an element with the extension property {@code stage} starts. */
@Component("enterStage")
@VettedAction(
        value = "Moves the case to the stage named at the element (property stage)",
        inputs = {
            @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID),
            @ActionValue(name = "stage", type = Type.TEXT, from = ValueSource.PROPERTY, stages = true)
        })
class EnterStage implements ExecutionListener {

    private final Cases cases;

    EnterStage(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID caseId =
                UUID.fromString(execution.getVariable(CaseVariables.CASE_ID).toString());
        cases.enterStage(
                caseId,
                Stage.of(ModelProperties.of(execution.getBpmnModelElementInstance())
                        .get("stage")));
    }
}
