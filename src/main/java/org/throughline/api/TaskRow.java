package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;

/** A task in a list. */
record TaskRow(
        String id,
        String name,
        String key,
        String subject,
        String formId,
        @JsonUnwrapped TaskCase about,
        @JsonUnwrapped TaskOffer offer,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt,
        int priority,
        @JsonUnwrapped TaskNeeds needs) {

    /** The case of the task. */
    record TaskCase(String caseNumber, String clientName, String stage) {}

    /** What it asks of whoever has it: a licence, and an activity that licences let do. */
    record TaskNeeds(String requiredLicence, String activity) {}

    /** Who has the task, or who could. */
    record TaskOffer(String assignee, String candidateRole) {}
}
