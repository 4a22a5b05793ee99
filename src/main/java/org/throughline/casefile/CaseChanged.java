package org.throughline.casefile;

import java.util.UUID;

/** Anything in a case's summary changed. Published inside the transaction that changed it. */
public record CaseChanged(UUID caseId) {}
