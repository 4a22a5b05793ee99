package org.throughline.careplan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.careplan.domain.AgreementDecision;
import org.throughline.careplan.domain.PlanReviewDecision;

/** The use cases of planning. Ids of submissions are those of accepted forms; who acts is who submitted them. */
public interface Plans {

    /** The active revision; while none ever was, the newest one. */
    Optional<PlanView> current(UUID caseId);

    /** The active revision; empty while no plan is in force. */
    Optional<PlanView> inForce(UUID caseId);

    /** Every revision of the case's plan, newest first. */
    List<PlanView> revisions(UUID caseId);

    Optional<PlanView> revision(UUID revisionId);

    /** What supervisors and the client said to the case's revisions, newest first. */
    List<PlanRound> rounds(UUID caseId);

    /** A service that some revision of a plan asks for. */
    Optional<PlannedService> plannedService(UUID plannedServiceId);

    /** What was noted on a goal, oldest first. */
    List<GoalProgress> progressOf(UUID goalId);

    /**
     * Notes how far a goal of the plan has come. Never changes the plan's text.
     *
     * @throws org.throughline.shared.Rejection not found {@code goal-unknown}
     */
    void recordGoalProgress(UUID goalId, NewProgress progress);

    /** Opens a draft that starts from the content of the last revision; an open draft is taken up again. */
    UUID openPlanRevision(UUID caseId);

    /**
     * Writes the draft's content and puts it to review: from here on its content never changes.
     *
     * @return the SHA-256 of the text that the supervisor will see
     * @throws org.throughline.shared.Rejection at its field: {@code plan-without-goal}, {@code goal-incomplete};
     *     {@code plan-unchanged} where it is word for word what was returned
     */
    String recordDraft(UUID revisionId, UUID submissionId);

    /**
     * The supervisor approves exactly this revision, or returns it with comments, which opens the next draft.
     *
     * @param shownSha256 of the text that the supervisor saw
     * @throws org.throughline.shared.Rejection forbidden {@code own-work-approved} for an author of any part of it;
     *     conflict {@code plan-stale} where it is not the text that is stored
     */
    Reviewed recordReview(UUID revisionId, String shownSha256, UUID submissionId);

    /** The client agrees to the approved revision, or does not, which ends this revision. */
    AgreementDecision recordAgreement(UUID revisionId, UUID submissionId);

    /** Makes the agreed revision the plan in force; the one before is superseded. */
    Activation activatePlan(UUID revisionId);

    /** @param revisionId the revision to go on with: the same, or the draft of the next round */
    record Reviewed(PlanReviewDecision decision, UUID revisionId) {}

    /** @param servicesToArrange planned services of the revision that no running referral serves yet */
    record Activation(List<UUID> servicesToArrange) {}
}
