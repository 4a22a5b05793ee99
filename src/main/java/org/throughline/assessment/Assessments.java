package org.throughline.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.assessment.domain.SignOffDecision;

/** The use cases of assessing a case. Ids of submissions are those of accepted forms; who acts is who submitted them. */
public interface Assessments {

    /** The newest assessment of the case that has ranked needs, in its newest round. */
    Optional<AssessmentView> latest(UUID caseId);

    /** The first completed round of the case: where the client started. */
    Optional<AssessmentView> first(UUID caseId);

    /** Every round of every assessment of the case: the newest assessment first, its rounds in order. */
    List<AssessmentView> ofCase(UUID caseId);

    /** Ids of the instruments chosen for it. */
    List<String> instrumentsOf(UUID assessmentId);

    /** One assessment, every round of it, oldest first. */
    List<AssessmentView> rounds(UUID assessmentId);

    /** Opens an assessment with the chosen instruments. */
    UUID prepareAssessment(UUID caseId, UUID submissionId);

    /** Scores the interview as the next round of the assessment. */
    void scoreAssessment(UUID assessmentId, UUID submissionId);

    /** Ranks needs and strengths; tells what the risk depends on. */
    RiskFactors recordNeeds(UUID assessmentId, UUID submissionId);

    /** Notes the risk level on the assessment and on the case. Without a sign-off to come, this seals the assessment. */
    void recordRisk(UUID assessmentId, String riskLevel, boolean signOffRequired);

    /**
     * The clinician signs (which seals the round) or returns it with comments.
     *
     * @throws org.throughline.shared.Rejection forbidden {@code own-work-signed} where the clinician interviewed the
     *     client or ranked the needs of this round
     */
    SignOffDecision recordSignOff(UUID assessmentId, UUID submissionId);
}
