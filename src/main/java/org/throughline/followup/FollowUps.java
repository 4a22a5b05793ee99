package org.throughline.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Timeline;
import org.throughline.engine.Submission;
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
    private final GoalReview goals;
    private final Answers answers;
    private final Timeline timeline;
    private final Clock clock;

    FollowUps(
            ContactViewRepository reader,
            ContactRepository log,
            ContactPolicy policy,
            GoalReview goals,
            Answers answers,
            Timeline timeline,
            Clock clock) {
        this.reader = reader;
        this.log = log;
        this.policy = policy;
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
     * Sets when the client is to be contacted next: after the interval, or soon again after an attempt without an answer.
     *
     * @return the due date, {@code yyyy-MM-dd}
     */
    public String scheduleFollowUp(UUID caseId, int intervalDays) {
        int unanswered = log.unanswered(caseId);
        LocalDate due = policy.nextDue(LocalDate.now(clock), intervalDays, unanswered);
        log.schedule(
                new ContactRepository.Scheduled(
                        UUID.randomUUID(), caseId, unanswered + 1, Math.max(1, intervalDays), due),
                clock.instant());
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
        return new Contacted(reached, policy.lost(reached, due.attempt()));
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
        goals.note(submission);
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
