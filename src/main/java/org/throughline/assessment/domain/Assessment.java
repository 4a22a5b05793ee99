package org.throughline.assessment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was chosen to be assessed; its interviews are its {@link Round}s. */
public record Assessment(
        UUID id, UUID caseId, List<String> instruments, String focus, String openedBy, Instant openedAt) {

    public Assessment {
        instruments = List.copyOf(instruments);
    }

    /** With the instruments that an interview really used. */
    public Assessment using(List<String> used) {
        return new Assessment(id, caseId, used, focus, openedBy, openedAt);
    }
}
