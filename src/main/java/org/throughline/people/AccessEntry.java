package org.throughline.people;

import java.time.Instant;
import java.util.UUID;

/**
 * One look at, or change of, a record.
 *
 * @param action {@code read} or {@code write}
 * @param subjectKind {@code person}, {@code case}, {@code note}, …
 * @param what which part, as a message key below {@code access.}, e.g. {@code overview}
 */
public record AccessEntry(
        long id, Instant at, String by, String action, String subjectKind, UUID subjectId, UUID caseId, String what) {}
