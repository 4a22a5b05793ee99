package org.throughline.casefile;

import java.util.Comparator;
import java.util.List;

/**
 * Somebody who may take a case.
 *
 * @param licence the highest valid licence kind, or null
 * @param openCases how many cases they carry now
 * @param caseload what they carry, in percent of a full caseload
 * @param reasons codes; the message key is {@code assignment-reason.} + code
 */
public record WorkerCandidate(
        String username,
        String name,
        String team,
        String teamName,
        String licence,
        int openCases,
        int caseload,
        int points,
        List<String> reasons) {

    /** Equals are in the order of their names. */
    static final Comparator<WorkerCandidate> BEST_FIRST = Comparator.comparingInt(WorkerCandidate::points)
            .reversed()
            .thenComparing(WorkerCandidate::name)
            .thenComparing(WorkerCandidate::team);
}
