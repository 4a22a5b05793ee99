package org.throughline.api;

import java.time.OffsetDateTime;

/** A task in a list. */
record TaskRow(
        String id,
        String name,
        String key,
        String subject,
        String formId,
        String caseNumber,
        String clientName,
        String stage,
        String assignee,
        String candidateRole,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt,
        int priority,
        String requiredLicence) {}
