package org.throughline.casefile;

import java.util.UUID;

/** Event: records of persons were linked or a link was taken back, and this is whose case it is now. */
public record CaseLinked(UUID caseId, UUID personId) {}
