package org.throughline.casefile;

import java.util.UUID;

/** @param caseNumber {@code TL-<year>-<6 digits>}, also the business key of its processes */
public record OpenedCase(UUID caseId, String caseNumber) {}
