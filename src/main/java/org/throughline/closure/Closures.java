package org.throughline.closure;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.assessment.Assessments;
import org.throughline.careplan.PlanView.GoalView;
import org.throughline.careplan.Plans;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.closure.domain.Closure;
import org.throughline.closure.domain.ClosureDecision;
import org.throughline.closure.domain.ClosureRepository;
import org.throughline.closure.domain.ClosureReview;
import org.throughline.closure.domain.Contradiction;
import org.throughline.closure.domain.ContradictionPolicy;
import org.throughline.closure.domain.GoalOutcomePolicy;
import org.throughline.closure.domain.GoalResult;
import org.throughline.closure.domain.ReturnedClosurePolicy;
import org.throughline.engine.Submission;
import org.throughline.shared.Attribution;
import org.throughline.shared.FormAnswers;

/**
 * The use cases of closing a case. Ids of submissions are those of accepted forms; who acts is who submitted them. Closings that a supervisor approves and that are sealed from the moment they are prepared.
 */
@Service
@Transactional
public class Closures {

    private static final String KIND = "closure";

    private final ClosureRepository closings;
    private final Plans plans;
    private final ClosureFacts caseRecord;
    private final GoalRatings ratings;
    private final Assessments assessments;
    private final Answers answers;
    private final Cases cases;
    private final Timeline timeline;
    private final Aftercare aftercare;
    private final Clock clock;

    Closures(
            ClosureRepository closings,
            Plans plans,
            ClosureFacts caseRecord,
            GoalRatings ratings,
            Assessments assessments,
            Answers answers,
            Cases cases,
            Timeline timeline,
            Aftercare aftercare,
            Clock clock) {
        this.closings = closings;
        this.plans = plans;
        this.caseRecord = caseRecord;
        this.ratings = ratings;
        this.assessments = assessments;
        this.answers = answers;
        this.cases = cases;
        this.timeline = timeline;
        this.aftercare = aftercare;
        this.clock = clock;
    }

    /** The approved closure of the case's newest closed episode. */
    @Transactional(readOnly = true)
    public Optional<ClosureView> outcomeOf(UUID caseId) {
        return closings.newestApproved(caseId).map(this::view);
    }

    /** Every round of every closure of the case, newest first. */
    @Transactional(readOnly = true)
    public List<ClosureView> ofCase(UUID caseId) {
        return closings.all(caseId).stream().map(this::view).toList();
    }

    @Transactional(readOnly = true)
    public Optional<ClosureView> find(UUID closureId) {
        return closings.find(closureId).map(this::view);
    }

    /**
     * Puts a prepared closure to the supervisor; after a return, as the next round.
     *
     * @throws org.throughline.shared.Rejection at its field: {@code closure-contradiction} where the record contradicts
     *     reached goals and nothing explains it; {@code closure-unchanged} where it is word for word what was returned
     */
    public UUID recordClosure(UUID caseId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        List<Closure> before = closings.all(caseId);
        Closure closing = closing(caseId, submission, before.size() + 1);
        ReturnedClosurePolicy.requireChange(before, closing);
        closings.add(closing);
        recordEvent(closing, submission.by(), "timeline.closure-prepared");
        return closing.id();
    }

    /**
     * The supervisor approves (which seals it) or returns it with comments.
     *
     * @throws org.throughline.shared.Rejection forbidden {@code own-work-approved} for who prepared it
     */
    public ClosureDecision recordClosureDecision(UUID closureId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        FormAnswers form = submission.form();
        ClosureDecision decision = form.decision("decision", ClosureDecision.class);
        boolean approved = decision == ClosureDecision.APPROVE;
        Closure decided = closings.lock(closureId)
                .withDecision(new ClosureReview(approved, form.text("comments"), submission.by(), clock.instant()));
        closings.decide(decided);
        recordEvent(decided, submission.by(), approved ? "timeline.closure-approved" : "timeline.closure-returned");
        return decision;
    }

    /** Closes the case with the approved outcome; what was agreed for afterwards comes up on its day. */
    public void closeCase(UUID closureId) {
        Closure closing = closings.lock(closureId);
        closing.requireApproved();
        cases.close(
                closing.caseId(),
                new CaseOutcome(
                        closing.outcome(), closing.summary(), closing.decision().by()));
        aftercare.plan(closing);
    }

    private Closure closing(UUID caseId, Submission submission, int round) {
        FormAnswers form = submission.form();
        List<GoalResult> goals =
                ratings.rate(caseId, GoalOutcomePolicy.of(plannedGoals(caseId), answered(form)), attained(form));
        List<Contradiction> against =
                ContradictionPolicy.contradictions(form.words("reason"), goals, caseRecord.of(caseId));
        String explanation = against.isEmpty() ? null : form.text("contradictionExplained");
        ContradictionPolicy.requireExplained(
                against,
                explanation,
                caseRecord.names(against.stream().map(Contradiction::id).toList()));
        return new Closure(
                        UUID.randomUUID(),
                        caseId,
                        new Closure.ClosingRound(cases.require(caseId).episode().number(), round),
                        new Closure.Justification(form.words("reason"), against, explanation),
                        goals,
                        scores(form),
                        form.words("closingSummary"),
                        form.date("aftercareOn"),
                        new Attribution(submission.by(), clock.instant()),
                        null,
                        null)
                .sealed();
    }

    private Map<UUID, String> plannedGoals(UUID caseId) {
        Map<UUID, String> goals = new LinkedHashMap<>();
        plans.inForce(caseId).ifPresent(plan -> {
            for (GoalView goal : plan.goals()) {
                goals.put(goal.id(), goal.statement());
            }
        });
        return goals;
    }

    private static List<GoalResult> answered(FormAnswers form) {
        return form.rows("goals").stream()
                .map(row -> new GoalResult(null, row.words("statement"), row.words("outcome"), row.text("note")))
                .toList();
    }

    private static List<Integer> attained(FormAnswers form) {
        return Arrays.asList(
                form.rows("goals").stream().map(row -> row.number("attained")).toArray(Integer[]::new));
    }

    private static Map<String, Integer> scores(FormAnswers form) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        form.rows("finalScores").forEach(row -> scores.put(row.words("domain"), row.number("score")));
        return scores;
    }

    private ClosureView view(Closure closing) {
        return ClosureViewMapper.of(closing, assessments.firstScores(closing.caseId()));
    }

    private void recordEvent(Closure closing, String by, String messageKey) {
        String link = ClosureLinks.page(cases.require(closing.caseId()).caseNumber());
        timeline.recordLinked(
                closing.caseId(), link, KIND, by, messageKey, Timeline.word("label.outcome." + closing.outcome()));
    }
}
