package org.throughline.engine;

import java.util.Optional;
import java.util.UUID;

/** Port: who a case belongs to, so that its tasks reach the right people. Implemented by the casefile module. */
public interface CaseAudience {

    /** The team id that the case belongs to now; empty before it is assigned. */
    Optional<String> team(UUID caseId);

    /** The number that the case's processes run under; empty where there is no such case. */
    Optional<String> number(UUID caseId);

    /** The username of the case's primary worker; empty before it is assigned. */
    Optional<String> worker(UUID caseId);
}
