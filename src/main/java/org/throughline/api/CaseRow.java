package org.throughline.api;

import java.time.OffsetDateTime;

/** A case in a list. */
record CaseRow(
        String caseNumber,
        String client,
        String status,
        String stage,
        int episode,
        String priority,
        String riskLevel,
        String worker,
        String supervisor,
        String team,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt,
        String outcome) {}
