package org.throughline.casefile.process;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.throughline.engine.CaseAudience;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.staff.Absences;

/** Who a task of the case goes to. */
@Component("caseWorker")
@VettedAction("The worker of the case, or who covers for them while they are away")
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
    public String of(DelegateExecution execution) {
        UUID caseId = UUID.fromString(execution.getVariable(Step.CASE_ID).toString());
        return cases.worker(caseId)
                .map(worker -> absences.coverOf(worker, clock.instant()).orElse(worker))
                .orElse(null);
    }
}
