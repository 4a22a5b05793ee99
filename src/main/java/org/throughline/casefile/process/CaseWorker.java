package org.throughline.casefile.process;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseAudience;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Answer;
import org.throughline.engine.VettedAction.Type;
import org.throughline.staff.Absences;

/** Who a task of the case goes to. */
@Component("caseWorker")
@VettedAction(
        value = "The worker of the case, or who covers for them while they are away",
        inputs = @ActionValue(name = CaseVariables.CASE_ID, type = Type.ID))
public class CaseWorker {

    private final CaseAudience cases;
    private final Absences absences;
    private final Clock clock;

    CaseWorker(CaseAudience cases, Absences absences, Clock clock) {
        this.cases = cases;
        this.absences = absences;
        this.clock = clock;
    }

    /** A username, or null while the case has no worker. */
    @Answer(value = "The worker of the case, or who covers for them", type = Type.USER)
    public String of(DelegateExecution execution) {
        UUID caseId =
                UUID.fromString(execution.getVariable(CaseVariables.CASE_ID).toString());
        return cases.worker(caseId)
                .map(worker -> absences.coverOf(worker, clock.instant()).orElse(worker))
                .orElse(null);
    }
}
