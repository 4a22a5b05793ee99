package org.throughline.safety;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.safety.domain.ConcernRepository;
import org.throughline.safety.domain.DangerRepository;

/** Begins the safety response to a named danger, not twice while one is open; also of a case that is closed already. */
@Component
class DangerResponse {

    private final ConcernRepository concerns;
    private final DangerRepository dangers;
    private final CaseProcessStart processes;
    private final Clock clock;

    DangerResponse(ConcernRepository concerns, DangerRepository dangers, CaseProcessStart processes, Clock clock) {
        this.concerns = concerns;
        this.dangers = dangers;
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
        processes.begin(
                CaseLifecycleProcess.Messages.SAFETY_CONCERN_RAISED,
                SafetyResponseProcess.KEY,
                caseId,
                SafetyResponseProcess.Variables.CONCERN_ID,
                concern);
        return concern;
    }
}
