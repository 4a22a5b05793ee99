package org.throughline.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.domain.EmergencyPolicy;
import org.throughline.casefile.domain.EmergencyRepository;
import org.throughline.people.EmergencyAccess;
import org.throughline.shared.Actor;

/** What is open now: for the rules of access, and for the log, which marks what is read by it. */
@Component
class OpenEmergencies implements EmergencyAccess {

    private final EmergencyPolicy policy;
    private final EmergencyRepository records;
    private final Clock clock;

    OpenEmergencies(EmergencyPolicy policy, EmergencyRepository records, Clock clock) {
        this.policy = policy;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> of(Actor actor, UUID caseId) {
        return open(actor).stream()
                .filter(row -> row.caseId().equals(caseId))
                .map(EmergencyRepository.EmergencyRow::id)
                .findFirst();
    }

    List<UUID> cases(Actor actor) {
        return open(actor).stream()
                .map(EmergencyRepository.EmergencyRow::caseId)
                .toList();
    }

    private List<EmergencyRepository.EmergencyRow> open(Actor actor) {
        return policy.isFor(actor) ? records.open(actor.username(), clock.instant()) : List.of();
    }
}
