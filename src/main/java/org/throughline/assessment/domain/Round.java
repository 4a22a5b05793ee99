package org.throughline.assessment.domain;

import java.util.UUID;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;

/**
 * One interview of an assessment and what became of it. A returned round stays as it is; the next interview is the next
 * round. From the moment it awaits its sign-off the text never changes.
 *
 * @param number 1, 2, 3 …
 * @param ranking null before the needs were ranked
 * @param riskLevel null before it was determined
 * @param signOff null before a clinician decided
 * @param seal null until the risk level is known
 */
public record Round(
        UUID id,
        UUID assessmentId,
        UUID caseId,
        int number,
        RoundStatus status,
        Interview interview,
        RankedNeeds ranking,
        String riskLevel,
        SignOff signOff,
        SealedRecord seal) {

    public static Round interviewed(Assessment assessment, int number, Interview interview) {
        return new Round(
                UUID.randomUUID(),
                assessment.id(),
                assessment.caseId(),
                number,
                RoundStatus.INTERVIEWED,
                interview,
                null,
                null,
                null,
                null);
    }

    public Round ranked(RankedNeeds by) {
        require(RoundStatus.INTERVIEWED);
        return with(RoundStatus.RANKED, by, riskLevel, signOff, seal);
    }

    /** Fixes the text: it awaits a signature, or it is complete where none is needed. */
    public Round rated(Assessment assessment, String level, boolean signOffRequired) {
        require(RoundStatus.RANKED);
        RoundStatus next = signOffRequired ? RoundStatus.AWAITING_SIGN_OFF : RoundStatus.COMPLETED;
        return with(next, ranking, level, signOff, SealedRecord.of(RoundText.of(assessment, this, level)));
    }

    /** @throws Rejection forbidden {@code own-work-signed} for who interviewed or ranked in this round */
    public Round withDecision(SignOff decision) {
        require(RoundStatus.AWAITING_SIGN_OFF);
        if (decision.signed() && isWorkOf(decision.by())) {
            throw Rejection.forbidden("own-work-signed");
        }
        RoundStatus next = decision.signed() ? RoundStatus.SIGNED : RoundStatus.RETURNED;
        return with(next, ranking, riskLevel, decision, seal);
    }

    /** @return null until the risk level is known */
    public String sha256() {
        return seal == null ? null : seal.sha256();
    }

    public boolean isWorkOf(String username) {
        return username.equals(interview.by()) || ranking != null && username.equals(ranking.by());
    }

    private void require(RoundStatus expected) {
        if (status != expected) {
            throw Rejection.conflict("assessment-moved-on");
        }
    }

    private Round with(RoundStatus next, RankedNeeds ranks, String level, SignOff decision, SealedRecord sealed) {
        return new Round(id, assessmentId, caseId, number, next, interview, ranks, level, decision, sealed);
    }
}
