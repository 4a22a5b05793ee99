package org.throughline.referral;

import java.time.LocalDate;
import org.throughline.agency.AgencySettings;

/**
 * The summary of an assessment, as whoever referred the client gets it, and no more than the client released to them.
 *
 * @param recipient who referred the client, as intake noted them
 * @param assessedOn the day of the interview
 * @param information only of the classes that an assessment has
 */
public record SummaryLetter(
        AgencySettings agency,
        String caseNumber,
        LocalDate date,
        String recipient,
        LocalDate assessedOn,
        ReleasedInformation information,
        ReferralLetter.ReleaseScope scope,
        ReferralLetter.LetterAuthor author) {}
