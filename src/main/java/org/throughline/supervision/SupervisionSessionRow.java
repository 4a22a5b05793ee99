package org.throughline.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A session in a list.
 *
 * @param status id of a {@link SessionStatus}
 */
public record SupervisionSessionRow(
        UUID id,
        String worker,
        String workerName,
        String supervisor,
        String supervisorName,
        LocalDate heldOn,
        int minutes,
        int clinicalMinutes,
        String status) {}
