package org.throughline.careplan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.careplan.domain.Agreement;
import org.throughline.careplan.domain.AgreementDecision;
import org.throughline.careplan.domain.NeededService;
import org.throughline.careplan.domain.PlanContent;
import org.throughline.careplan.domain.PlanDecisionRepository;
import org.throughline.careplan.domain.PlanRepository;
import org.throughline.careplan.domain.PlanReviewDecision;
import org.throughline.careplan.domain.Review;
import org.throughline.careplan.domain.Revision;
import org.throughline.careplan.domain.RevisionContinuity;
import org.throughline.careplan.domain.RevisionStatus;
import org.throughline.careplan.domain.ReworkPolicy;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.Submission;

/**
 * The use cases of planning. Ids of submissions are those of accepted forms; who acts is who submitted them. Plans as sealed revisions.
 */
@Service
@Transactional
public class Plans {

    private static final String KIND = "plan";

    private final PlanRepository plans;
    private final PlanDecisionRepository records;
    private final GoalsInProgress goals;
    private final Answers answers;
    private final Cases cases;
    private final Timeline timeline;
    private final ObjectProvider<ActiveServices> underWay;
    private final Clock clock;

    Plans(
            PlanRepository plans,
            PlanDecisionRepository records,
            GoalsInProgress goals,
            Answers answers,
            Cases cases,
            Timeline timeline,
            ObjectProvider<ActiveServices> underWay,
            Clock clock) {
        this.plans = plans;
        this.records = records;
        this.goals = goals;
        this.answers = answers;
        this.cases = cases;
        this.timeline = timeline;
        this.underWay = underWay;
        this.clock = clock;
    }

    /** The active revision; while none ever was, the newest one. */
    @Transactional(readOnly = true)
    public Optional<PlanView> current(UUID caseId) {
        return plans.active(caseId).or(() -> plans.newest(caseId)).map(goals::view);
    }

    /** The active revision; empty while no plan is in force. */
    @Transactional(readOnly = true)
    public Optional<PlanView> inForce(UUID caseId) {
        return plans.active(caseId).map(goals::view);
    }

    /** Every revision of the case's plan, newest first. */
    @Transactional(readOnly = true)
    public List<PlanView> revisions(UUID caseId) {
        return goals.views(caseId, plans.all(caseId));
    }

    @Transactional(readOnly = true)
    public Optional<PlanView> revision(UUID revisionId) {
        return plans.find(revisionId).map(goals::view);
    }

    /** What supervisors and the client said to the case's revisions, newest first. */
    @Transactional(readOnly = true)
    public List<PlanRound> rounds(UUID caseId) {
        Map<UUID, Integer> numbers =
                plans.all(caseId).stream().collect(Collectors.toMap(Revision::id, Revision::number));
        List<PlanRound> rounds = new ArrayList<>();
        records.reviews(caseId)
                .forEach(review -> rounds.add(PlanViewMapper.of(review, numbers.get(review.revisionId()))));
        records.agreements(caseId)
                .forEach(agreement -> rounds.add(PlanViewMapper.of(agreement, numbers.get(agreement.revisionId()))));
        rounds.sort(Comparator.comparing(PlanRound::at).reversed());
        return rounds;
    }

    /** A service that some revision of a plan asks for. */
    @Transactional(readOnly = true)
    public Optional<PlannedService> plannedService(UUID plannedServiceId) {
        return records.service(plannedServiceId)
                .map(service -> new PlannedService(
                        service.id(),
                        records.caseOfService(plannedServiceId).orElseThrow(),
                        service.need(),
                        service.description()));
    }

    /** What was noted on a goal, oldest first. */
    @Transactional(readOnly = true)
    public List<GoalProgress> progressOf(UUID goalId) {
        return goals.of(goalId);
    }

    /**
     * Notes how far a goal of the plan has come. Never changes the plan's text.
     *
     * @throws org.throughline.shared.Rejection not found {@code goal-unknown}
     */
    public void recordGoalProgress(UUID goalId, NewProgress progress) {
        goals.record(goalId, progress);
    }

    /** Opens a draft that starts from the content of the last revision; an open draft is taken up again. */
    public UUID openPlanRevision(UUID caseId) {
        Optional<Revision> workedOn = plans.workedOn(caseId);
        if (workedOn.filter(open -> open.status() == RevisionStatus.DRAFT).isPresent()) {
            return workedOn.get().id();
        }
        // planning that a client's withdrawal broke off leaves a revision behind that nobody decides any more
        workedOn.ifPresent(brokenOff -> plans.move(brokenOff.superseded()));
        return openDraft(caseId);
    }

    /**
     * Writes the draft's content and puts it to review: from here on its content never changes.
     *
     * @return the SHA-256 of the text that the supervisor will see
     * @throws org.throughline.shared.Rejection at its field: {@code plan-without-goal}, {@code goal-incomplete};
     *     {@code plan-unchanged} where it is word for word what was returned
     */
    public String recordDraft(UUID revisionId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        Revision draft = plans.lock(revisionId);
        PlanContent content =
                RevisionContinuity.from(draft.content(), PlanAnswers.content(submission), submission.by());
        requireRework(draft, content);
        Revision sealed = draft.submitForReview(content, submission.by(), clock.instant());
        plans.seal(sealed);
        records.register(sealed);
        recordEvent(sealed, submission.by(), "timeline.plan-drafted");
        return sealed.sha256();
    }

    /**
     * The supervisor approves exactly this revision, or returns it with comments, which opens the next draft.
     *
     * @param shownSha256 of the text that the supervisor saw
     * @throws org.throughline.shared.Rejection forbidden {@code own-work-approved} for an author of any part of it;
     *     conflict {@code plan-stale} where it is not the text that is stored
     */
    public Reviewed recordReview(UUID revisionId, String shownSha256, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        Revision inReview = plans.lock(revisionId);
        Review review = PlanAnswers.review(inReview, shownSha256, submission, clock.instant());
        plans.move(inReview.withDecision(review));
        records.add(review);
        recordEvent(inReview, review.by(), review.approved() ? "timeline.plan-approved" : "timeline.plan-returned");
        return new Reviewed(review.decision(), review.approved() ? revisionId : openDraft(inReview.caseId()));
    }

    /** The client agrees to the approved revision, or does not, which ends this revision. */
    public AgreementDecision recordAgreement(UUID revisionId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        Revision approved = plans.lock(revisionId);
        Agreement agreement = PlanAnswers.agreement(approved, submission, clock.instant());
        plans.move(approved.withAgreement(agreement));
        records.add(agreement);
        recordEvent(
                approved, submission.by(), agreement.agreed() ? "timeline.plan-agreed" : "timeline.plan-not-agreed");
        return agreement.decision();
    }

    /** Makes the agreed revision the plan in force; the one before is superseded. */
    public Activation activatePlan(UUID revisionId) {
        Revision agreed = plans.lock(revisionId);
        Revision activated = agreed.activated();
        plans.active(agreed.caseId()).ifPresent(before -> plans.move(before.superseded()));
        plans.move(activated);
        Set<UUID> running = new HashSet<>();
        underWay.forEach(port -> running.addAll(port.of(agreed.caseId())));
        return new Activation(activated.content().services().stream()
                .map(NeededService::id)
                .filter(service -> !running.contains(service))
                .toList());
    }

    private void requireRework(Revision draft, PlanContent content) {
        Optional.ofNullable(draft.basedOn())
                .flatMap(plans::find)
                .filter(before -> before.status() == RevisionStatus.RETURNED)
                .ifPresent(returned -> ReworkPolicy.requireChange(returned, content, askedOf(returned)));
    }

    private String askedOf(Revision returned) {
        return records.reviews(returned.caseId()).stream()
                .filter(review -> review.revisionId().equals(returned.id()) && review.comments() != null)
                .map(Review::comments)
                .findFirst()
                .orElse("");
    }

    private UUID openDraft(UUID caseId) {
        Revision draft = Revision.draft(caseId, plans.newest(caseId).orElse(null));
        plans.open(draft, clock.instant());
        return draft.id();
    }

    private void recordEvent(Revision revision, String by, String messageKey) {
        String link = PlanLinks.revision(cases.require(revision.caseId()).caseNumber(), revision.number());
        timeline.recordLinked(revision.caseId(), link, KIND, by, messageKey, revision.number());
    }

    /** @param revisionId the revision to go on with: the same, or the draft of the next round */
    public record Reviewed(PlanReviewDecision decision, UUID revisionId) {}

    /** @param servicesToArrange planned services of the revision that no running referral serves yet */
    public record Activation(List<UUID> servicesToArrange) {}
}
