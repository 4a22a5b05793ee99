package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @JsonUnwrapped CaseStaff staff,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt,
        String outcome) {

    /** Who works on the case. */
    record CaseStaff(String worker, String supervisor, String team) {}
}
