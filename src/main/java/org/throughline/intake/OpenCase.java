package org.throughline.intake;

import java.time.Instant;
import java.util.UUID;
import org.throughline.casefile.CaseSummary;

/**
 * The open case of somebody on file, as far as whoever takes a request down may know of it.
 *
 * @param number not for showing: whoever takes a request down need not be able to read that case
 * @param worker display name of who has it, or null
 * @param team name of the team that has it, or null
 */
public record OpenCase(UUID caseId, String number, Instant since, String worker, String team) {

    static OpenCase of(CaseSummary open, String worker, String team) {
        return new OpenCase(open.caseId(), open.caseNumber(), open.episode().openedAt(), worker, team);
    }
}
