package org.throughline.supervision.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Answer;
import org.throughline.engine.VettedAction.Type;
import org.throughline.supervision.SupervisionDecisionProcess;
import org.throughline.supervision.SupervisionDecisions;

/** Who carries out what supervision decided. */
@Component("decisionAssignee")
@VettedAction(
        value = "Whom supervision asked to carry out its decision, or who covers for them",
        inputs = @ActionValue(name = SupervisionDecisionProcess.Variables.SUPERVISION_DECISION_ID, type = Type.ID))
class DecisionAssignee {

    private final SupervisionDecisions decisions;

    DecisionAssignee(SupervisionDecisions decisions) {
        this.decisions = decisions;
    }

    /** A username, or null where whoever it was works here no more. */
    @Answer(value = "Whom supervision asked, or who covers for them", type = Type.USER)
    public String of(DelegateExecution execution) {
        return decisions.assignee(UUID.fromString(execution
                .getVariable(SupervisionDecisionProcess.Variables.SUPERVISION_DECISION_ID)
                .toString()));
    }
}
