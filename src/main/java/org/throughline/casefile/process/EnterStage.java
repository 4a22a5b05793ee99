package org.throughline.casefile.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.engine.ModelProperties;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;

/** Listens where an element with the extension property {@code stage} starts. */
@Component("enterStage")
@VettedAction("Move the case to the stage named at the element (property stage)")
class EnterStage implements ExecutionListener {

    private final Cases cases;

    EnterStage(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID caseId = UUID.fromString(execution.getVariable(Step.CASE_ID).toString());
        cases.enterStage(
                caseId,
                ModelProperties.of(execution.getBpmnModelElementInstance()).get("stage"));
    }
}
