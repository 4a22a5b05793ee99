package org.throughline.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.assessment.domain.Assessment;
import org.throughline.assessment.domain.AssessmentRepository;
import org.throughline.assessment.domain.Instruments;
import org.throughline.assessment.domain.Interview;
import org.throughline.assessment.domain.Need;
import org.throughline.assessment.domain.RankedNeeds;
import org.throughline.assessment.domain.Round;
import org.throughline.assessment.domain.SignOff;
import org.throughline.assessment.domain.SignOffDecision;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.Submission;
import org.throughline.shared.FormAnswers;

/**
 * The use cases of assessing a case. Ids of submissions are those of accepted forms; who acts is who submitted them. Assessments as the agency's policy has them: scored by self-sufficiency, signed by a licensed clinician.
 */
@Service
@Transactional
public class Assessments {

    private static final String KIND = "assessment";

    private final AssessmentRepository assessments;
    private final Instruments instruments;
    private final Answers answers;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    Assessments(
            AssessmentRepository assessments,
            Instruments instruments,
            Answers answers,
            Cases cases,
            Timeline timeline,
            Clock clock) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.answers = answers;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The newest assessment of the case that has ranked needs, in its newest round. */
    @Transactional(readOnly = true)
    public Optional<AssessmentView> latest(UUID caseId) {
        return assessments.newestRanked(caseId).map(this::view);
    }

    /** The first completed round of the case: where the client started. */
    @Transactional(readOnly = true)
    public Optional<AssessmentView> first(UUID caseId) {
        return assessments.first(caseId).map(this::view);
    }

    /** One assessment, every round of it, oldest first. */
    @Transactional(readOnly = true)
    public List<AssessmentView> rounds(UUID assessmentId) {
        return assessments.rounds(assessmentId).stream().map(this::view).toList();
    }

    /** Every round of every assessment of the case: the newest assessment first, its rounds in order. */
    @Transactional(readOnly = true)
    public List<AssessmentView> ofCase(UUID caseId) {
        return assessments.ofCase(caseId).stream()
                .flatMap(assessment -> rounds(assessment.id()).stream())
                .toList();
    }

    /** Ids of the instruments chosen for it. */
    @Transactional(readOnly = true)
    public List<String> instrumentsOf(UUID assessmentId) {
        return assessments.require(assessmentId).instruments();
    }

    /** Opens an assessment with the chosen instruments. */
    public UUID prepareAssessment(UUID caseId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        FormAnswers form = submission.form();
        Assessment assessment = new Assessment(
                UUID.randomUUID(),
                caseId,
                form.texts("instruments"),
                form.text("focus"),
                submission.by(),
                clock.instant());
        assessments.add(assessment);
        timeline.record(caseId, KIND, submission.by(), "timeline.assessment-opened");
        return assessment.id();
    }

    /** Scores the interview as the next round of the assessment. */
    public void scoreAssessment(UUID assessmentId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        Assessment assessment = assessments.require(assessmentId);
        Interview interview = interview(submission);
        int number = assessments.rounds(assessmentId).size() + 1;
        assessments.add(Round.interviewed(assessment, number, interview));
        timeline.record(
                assessment.caseId(), KIND, submission.by(), "timeline.client-interviewed", number, interview.score());
    }

    /** Ranks needs and strengths; tells what the risk depends on. */
    public RiskFactors recordNeeds(UUID assessmentId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        FormAnswers form = submission.form();
        List<Need> needs = form.rows("needs").stream()
                .map(row -> new Need(row.text("category"), row.number("severity"), row.words("description")))
                .toList();
        List<String> strengths = form.rows("strengths").stream()
                .map(row -> row.words("strength"))
                .toList();
        Round round = assessments
                .lockNewest(assessmentId)
                .ranked(new RankedNeeds(needs, strengths, submission.by(), clock.instant()));
        assessments.rank(round);
        timeline.record(round.caseId(), KIND, submission.by(), "timeline.needs-ranked", needs.size());
        return new RiskFactors(
                needs.size(),
                round.ranking().highestSeverity(),
                round.interview().immediateDanger(),
                round.interview().score());
    }

    /** Notes the risk level on the assessment and on the case. Without a sign-off to come, this seals the assessment. */
    public void recordRisk(UUID assessmentId, String riskLevel, boolean signOffRequired) {
        Round round = assessments
                .lockNewest(assessmentId)
                .rated(assessments.require(assessmentId), riskLevel, signOffRequired);
        assessments.rate(round);
        cases.recordRisk(round.caseId(), riskLevel, round.ranking().by());
    }

    /**
     * The clinician signs (which seals the round) or returns it with comments.
     *
     * @throws org.throughline.shared.Rejection forbidden {@code own-work-signed} where the clinician interviewed the
     *     client or ranked the needs of this round
     */
    public SignOffDecision recordSignOff(UUID assessmentId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        FormAnswers form = submission.form();
        SignOffDecision decision = form.decision("decision", SignOffDecision.class);
        boolean signed = decision == SignOffDecision.SIGN;
        Round round = assessments
                .lockNewest(assessmentId)
                .withDecision(new SignOff(signed, form.text("comments"), submission.by(), clock.instant()));
        assessments.decide(round);
        timeline.recordLinked(
                round.caseId(),
                AssessmentLinks.page(cases.require(round.caseId()).caseNumber()),
                KIND,
                submission.by(),
                signed ? "timeline.assessment-signed" : "timeline.assessment-returned",
                round.number());
        return decision;
    }

    private Interview interview(Submission submission) {
        FormAnswers form = submission.form();
        Instant at = clock.instant();
        return new Interview(
                form.date("interviewedOn"),
                form.words("interviewPlace"),
                instruments.scoresIn(form),
                form.flag("immediateDanger"),
                form.text("dangerDescription"),
                form.text("interviewNotes"),
                submission.by(),
                at);
    }

    private AssessmentView view(Round round) {
        return AssessmentViewMapper.of(assessments.require(round.assessmentId()), round);
    }
}
