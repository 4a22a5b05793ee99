package org.throughline.careplan.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.shared.Attribution;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;

/**
 * One revision of a case's plan; it guards what may happen to it.
 *
 * @param number 1, 2, 3 … within the case
 * @param basedOn the revision whose content it started from, or null for the first
 * @param text JSON of the content, also while a draft
 * @param seal of the text; null while a draft
 * @param agreed true once the client agreed
 */
public record Revision(
        UUID id,
        UUID caseId,
        int number,
        RevisionStatus status,
        UUID basedOn,
        String text,
        SealedRecord seal,
        boolean agreed,
        Attribution drafted,
        Attribution approved) {

    /** The next draft of the case's plan. */
    public static Revision draft(UUID caseId, Revision last) {
        return new Revision(
                UUID.randomUUID(),
                caseId,
                last == null ? 1 : last.number + 1,
                RevisionStatus.DRAFT,
                last == null ? null : last.id,
                last == null ? PlanText.of(PlanContent.EMPTY) : last.text,
                null,
                false,
                Attribution.NONE,
                Attribution.NONE);
    }

    /** @return null while a draft */
    public String sha256() {
        return seal == null ? null : seal.sha256();
    }

    public PlanContent content() {
        return PlanText.read(text);
    }

    /**
     * From here on the text is what its hash says.
     *
     * @throws Rejection at the field that {@link PlanContentPolicy} misses
     */
    public Revision submitForReview(PlanContent content, String by, Instant at) {
        require(RevisionStatus.DRAFT);
        PlanContentPolicy.requireComplete(content);
        SealedRecord sealed = SealedRecord.of(PlanText.words(content));
        return new Revision(
                id,
                caseId,
                number,
                RevisionStatus.IN_REVIEW,
                basedOn,
                sealed.text(),
                sealed,
                false,
                new Attribution(by, at),
                Attribution.NONE);
    }

    /**
     * @throws Rejection forbidden {@code own-work-approved} for the author of any part; conflict {@code plan-stale} where
     *     the decision was taken on another text than the one stored
     */
    public Revision withDecision(Review review) {
        require(RevisionStatus.IN_REVIEW);
        if (!seal.sha256().equals(review.sha256()) || !seal.holds()) {
            throw Rejection.conflict("plan-stale");
        }
        if (!review.approved()) {
            return with(RevisionStatus.RETURNED, agreed, Attribution.NONE);
        }
        if (isWorkOf(review.by())) {
            throw Rejection.forbidden("own-work-approved");
        }
        PlanContentPolicy.requireApprovable(content());
        return with(RevisionStatus.APPROVED, false, new Attribution(review.by(), review.at()));
    }

    /** Without agreement this revision ends; the next one takes up what the client wants changed. */
    public Revision withAgreement(Agreement agreement) {
        require(RevisionStatus.APPROVED);
        return with(
                agreement.agreed() ? RevisionStatus.APPROVED : RevisionStatus.SUPERSEDED, agreement.agreed(), approved);
    }

    public Revision activated() {
        require(RevisionStatus.APPROVED);
        if (!agreed) {
            throw Rejection.conflict("plan-not-agreed");
        }
        return with(RevisionStatus.ACTIVE, true, approved);
    }

    /** A newer revision took its place, or its planning was broken off. */
    public Revision superseded() {
        if (status == RevisionStatus.DRAFT || status == RevisionStatus.RETURNED) {
            throw Rejection.conflict("plan-moved-on");
        }
        return with(RevisionStatus.SUPERSEDED, agreed, approved);
    }

    public boolean isWorkOf(String username) {
        return username.equals(drafted.by()) || content().authors().contains(username);
    }

    private void require(RevisionStatus expected) {
        if (status != expected) {
            throw Rejection.conflict("plan-moved-on");
        }
    }

    private Revision with(RevisionStatus next, boolean clientAgreed, Attribution approval) {
        return new Revision(id, caseId, number, next, basedOn, text, seal, clientAgreed, drafted, approval);
    }
}
