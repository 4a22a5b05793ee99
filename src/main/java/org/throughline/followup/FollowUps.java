package org.throughline.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Timeline;
import org.throughline.engine.Submission;
import org.throughline.followup.domain.ChildVisitPolicy;
import org.throughline.followup.domain.ChildVisitRepository.VisitDue;
import org.throughline.followup.domain.ContactAnswer;
import org.throughline.followup.domain.ContactDecision;
import org.throughline.followup.domain.ContactPolicy;
import org.throughline.followup.domain.ContactRepository;
import org.throughline.followup.domain.ContactViewRepository;
import org.throughline.followup.domain.ReviewDecision;

/** Contacts with the client while the plan is carried out, and the reviews of its progress. */
@Service
@Transactional
public class FollowUps {

    private final ContactViewRepository reader;
    private final ContactRepository log;
    private final ContactPolicy policy;
    private final ChildVisits children;
    private final GoalReview goals;
    private final Answers answers;
    private final Timeline timeline;
    private final Clock clock;

    FollowUps(
            ContactViewRepository reader,
            ContactRepository log,
            ContactPolicy policy,
            ChildVisits children,
            GoalReview goals,
            Answers answers,
            Timeline timeline,
            Clock clock) {
        this.reader = reader;
        this.log = log;
        this.policy = policy;
        this.children = children;
        this.goals = goals;
        this.answers = answers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The contacts of a case, newest first; the latest hundred. */
    @Transactional(readOnly = true)
    public List<ContactView> contactsOf(UUID caseId) {
        return reader.contactsOf(caseId);
    }

    /**
     * Sets when the client is to be contacted next: after the interval, or soon again after an attempt without an answer, and
     * no later than a child at risk is to be seen.
     *
     * @param riskLevel of the case; null where it is not known
     * @return the due date, {@code yyyy-MM-dd}
     */
    public String scheduleFollowUp(UUID caseId, int intervalDays, String riskLevel) {
        LocalDate today = LocalDate.now(clock);
        int unanswered = log.unanswered(caseId);
        List<VisitDue> visits = children.ahead(caseId, riskLevel);
        LocalDate due = ChildVisitPolicy.nextContact(
                today,
                policy.nextDue(today, intervalDays, unanswered),
                visits.stream().map(VisitDue::dueOn).toList());
        UUID scheduled = UUID.randomUUID();
        log.schedule(
                new ContactRepository.Scheduled(scheduled, caseId, unanswered + 1, Math.max(1, intervalDays), due),
                clock.instant());
        children.schedule(scheduled, caseId, visits);
        return due.toString();
    }

    /**
     * Keeps a contact, or an attempt at one.
     *
     * @return whether to try again, and whether the client counts as lost
     */
    public Contacted logContact(UUID caseId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        ContactRepository.Scheduled due = log.lastScheduled(caseId)
                .orElseThrow(() -> new IllegalStateException("No contact is scheduled in case " + caseId));
        boolean reached = submission.form().decision("reached", ContactAnswer.class) == ContactAnswer.YES;
        log.add(
                new ContactRepository.ContactRecord(
                        due,
                        reached,
                        submission.form().text("method"),
                        contactedAt(submission),
                        submission.form().text("summary"),
                        submissionId,
                        submission.by()),
                clock.instant());
        timeline.record(
                caseId,
                "contact",
                submission.by(),
                reached ? "timeline.contact-made" : "timeline.contact-missed",
                Timeline.word("contact.method." + submission.form().text("method")),
                due.attempt());
        recordChildren(caseId, submission);
        return new Contacted(reached, policy.lost(reached, due.attempt()));
    }

    private void recordChildren(UUID caseId, Submission submission) {
        Set<UUID> seen = submission.form().texts("childrenSeen").stream()
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        LocalDate on = LocalDate.ofInstant(contactedAt(submission), clock.getZone());
        long missed = children.record(caseId, submission.id(), seen, on, submission.by());
        if (!seen.isEmpty()) {
            timeline.record(caseId, "contact", submission.by(), "timeline.children-seen", seen.size());
        }
        if (missed > 0) {
            timeline.record(caseId, "contact", submission.by(), "timeline.children-not-seen", missed);
        }
    }

    /** @param lost not reached so often that the case must be reviewed */
    public record Contacted(boolean reached, boolean lost) {

        public ContactDecision decision() {
            return reached || lost ? ContactDecision.REVIEW : ContactDecision.TRY_AGAIN;
        }
    }

    /**
     * Notes how far each goal is, what stood in the way, and how the case goes on.
     *
     * @return how it goes on: a {@link ReviewDecision}, or what the agency drew besides
     */
    public String recordProgress(UUID caseId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        goals.note(caseId, submission);
        String decision = submission.form().openDecision("reviewDecision");
        log.add(
                new ContactRepository.ProgressReview(
                        caseId,
                        decision,
                        submission.form().texts("barriers"),
                        submission.form().text("barrierText"),
                        submission.form().text("reason"),
                        submissionId,
                        submission.by()),
                clock.instant());
        timeline.record(
                caseId,
                "review",
                submission.by(),
                "timeline.progress-reviewed",
                Timeline.word("form.review-progress.reviewDecision.option." + decision));
        return decision;
    }

    private Instant contactedAt(Submission submission) {
        LocalDate day = submission.form().date("contactedOn");
        LocalDate date = day == null ? LocalDate.now(clock) : day;
        return date.equals(LocalDate.now(clock))
                ? clock.instant()
                : date.atTime(12, 0).atZone(clock.getZone()).toInstant();
    }
}
