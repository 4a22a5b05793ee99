package org.throughline.safety;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.Cases;
import org.throughline.engine.CaseProcesses;
import org.throughline.safety.domain.ConcernRepository;
import org.throughline.safety.domain.DangerRepository;

/** Begins the safety response to a named danger, not twice while one is open; also of a case that is closed already. */
@Component
class DangerResponse {

    private final ConcernRepository concerns;
    private final DangerRepository dangers;
    private final Cases cases;
    private final CaseProcesses processes;
    private final Clock clock;

    DangerResponse(
            ConcernRepository concerns, DangerRepository dangers, Cases cases, CaseProcesses processes, Clock clock) {
        this.concerns = concerns;
        this.dangers = dangers;
        this.cases = cases;
        this.processes = processes;
        this.clock = clock;
    }

    /** @return the concern that answers the danger */
    UUID answer(UUID caseId, String by) {
        return dangers.openConcern(caseId).orElseGet(() -> begin(caseId, by));
    }

    private UUID begin(UUID caseId, String by) {
        UUID concern = UUID.randomUUID();
        concerns.raised(concern, caseId, null, by, clock.instant());
        String number = cases.require(caseId).caseNumber();
        Map<String, Object> variables = Map.of(SafetyResponseProcess.Variables.CONCERN_ID, concern.toString());
        if (processes.running(List.of(number)).getOrDefault(number, Set.of()).contains(CaseLifecycleProcess.KEY)) {
            processes.deliver(CaseLifecycleProcess.Messages.SAFETY_CONCERN_RAISED, number, variables);
        } else {
            processes.start(SafetyResponseProcess.KEY, caseId, number, variables);
        }
        return concern;
    }
}
