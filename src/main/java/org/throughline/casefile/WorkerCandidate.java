package org.throughline.casefile;

import java.util.List;

/**
 * Somebody who may take a case.
 *
 * @param licence the highest valid licence kind, or null
 * @param openCases how many cases they carry now
 * @param reasons codes; the message key is {@code assignment-reason.} + code
 */
public record WorkerCandidate(
        String username,
        String name,
        String team,
        String teamName,
        String licence,
        int openCases,
        int points,
        List<String> reasons) {}
