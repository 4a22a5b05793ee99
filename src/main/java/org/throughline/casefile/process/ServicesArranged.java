package org.throughline.casefile.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

/** Listens where the last referral of an announcement is settled. */
@Component("servicesArranged")
@VettedAction(
        value = "Moves the case on to follow-up, once all announced services are arranged",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID))
class ServicesArranged implements ExecutionListener {

    private final Cases cases;

    ServicesArranged(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        cases.servicesArranged(
                UUID.fromString(execution.getVariable(CaseVariables.CASE_ID).toString()));
    }
}
