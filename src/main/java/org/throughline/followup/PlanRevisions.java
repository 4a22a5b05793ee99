package org.throughline.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.engine.CaseMatters;
import org.throughline.engine.CaseMatters.CaseMatter;
import org.throughline.engine.Submission;
import org.throughline.followup.domain.ContactRepository;
import org.throughline.referral.NeedGoesToPlan;

/**
 * What asks for another plan between two reviews: a service that did not help. A plan is revised by the review of the
 * progress, so the contact before it comes by tomorrow, and the review says what it is for.
 */
@Service
@Transactional
public class PlanRevisions {

    private static final String NEED_FORM = "review-need";
    private static final String REVIEW_FORM = "review-progress";
    private static final String REVISE = "revise-plan";

    private final Answers answers;
    private final ContactRepository contacts;
    private final CaseMatters matters;
    private final Clock clock;

    PlanRevisions(Answers answers, ContactRepository contacts, CaseMatters matters, Clock clock) {
        this.answers = answers;
        this.contacts = contacts;
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * A look at a need that asked for another plan.
     *
     * @param by username
     * @param note in their words, or null
     */
    public record AskedRevision(Instant at, String by, String note) {}

    /** What was asked since the last review, newest first; not logged. */
    @Transactional(readOnly = true)
    public List<AskedRevision> asked(UUID caseId) {
        Instant reviewed =
                answers.latest(caseId, REVIEW_FORM).map(Submission::at).orElse(Instant.EPOCH);
        return answers.ofFormAfter(caseId, NEED_FORM, reviewed).stream()
                .filter(answered -> REVISE.equals(answered.form().text("needReview")))
                .map(PlanRevisions::asked)
                .toList();
    }

    private static AskedRevision asked(Submission answered) {
        return new AskedRevision(answered.at(), answered.by(), answered.form().text("note"));
    }

    /** A follow-up that waits for its next contact waits no longer than until tomorrow. Without one, the plan is worked on. */
    @EventListener
    void on(NeedGoesToPlan event) {
        contacts.lastScheduled(event.caseId())
                .map(scheduled -> new CaseMatter(
                        event.caseNumber(),
                        FollowUpProcess.Variables.FOLLOW_UP_DUE,
                        scheduled.dueOn().toString()))
                .ifPresent(matter -> matters.makeDue(
                        matter,
                        FollowUpProcess.Variables.FOLLOW_UP_DUE,
                        LocalDate.now(clock).plusDays(1)));
    }
}
