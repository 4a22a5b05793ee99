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
import org.throughline.assessment.domain.Ranking;
import org.throughline.assessment.domain.Round;
import org.throughline.assessment.domain.SignOff;
import org.throughline.assessment.domain.SignOffDecision;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.Submission;
import org.throughline.shared.FormAnswers;

/** Assessments as the agency's policy has them: scored by self-sufficiency, signed by a licensed clinician. */
@Service
@Transactional
class LicensedAssessments implements Assessments {

    private static final String KIND = "assessment";

    private final AssessmentRepository assessments;
    private final Instruments instruments;
    private final Answers answers;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    LicensedAssessments(
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

    @Override
    @Transactional(readOnly = true)
    public Optional<AssessmentView> latest(UUID caseId) {
        return assessments.newestRanked(caseId).map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AssessmentView> first(UUID caseId) {
        return assessments.first(caseId).map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssessmentView> rounds(UUID assessmentId) {
        return assessments.rounds(assessmentId).stream().map(this::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AssessmentView> ofCase(UUID caseId) {
        return assessments.ofCase(caseId).stream()
                .flatMap(assessment -> rounds(assessment.id()).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> instrumentsOf(UUID assessmentId) {
        return assessments.require(assessmentId).instruments();
    }

    @Override
    public UUID prepareAssessment(UUID caseId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        FormAnswers form = new FormAnswers(submission.answers());
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

    @Override
    public void scoreAssessment(UUID assessmentId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        Assessment assessment = assessments.require(assessmentId);
        Interview interview = interview(submission);
        int number = assessments.rounds(assessmentId).size() + 1;
        assessments.add(Round.interviewed(assessment, number, interview));
        timeline.record(
                assessment.caseId(), KIND, submission.by(), "timeline.client-interviewed", number, interview.score());
    }

    @Override
    public RiskFactors recordNeeds(UUID assessmentId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        FormAnswers form = new FormAnswers(submission.answers());
        List<Need> needs = form.rows("needs").stream()
                .map(row -> new Need(row.text("category"), row.number("severity"), row.words("description")))
                .toList();
        List<String> strengths = form.rows("strengths").stream()
                .map(row -> row.words("strength"))
                .toList();
        Round round = assessments
                .lockNewest(assessmentId)
                .ranked(new Ranking(needs, strengths, submission.by(), clock.instant()));
        assessments.rank(round);
        timeline.record(round.caseId(), KIND, submission.by(), "timeline.needs-ranked", needs.size());
        return new RiskFactors(
                needs.size(),
                round.ranking().highestSeverity(),
                round.interview().immediateDanger(),
                round.interview().score());
    }

    @Override
    public void recordRisk(UUID assessmentId, String riskLevel, boolean signOffRequired) {
        Round round = assessments
                .lockNewest(assessmentId)
                .rated(assessments.require(assessmentId), riskLevel, signOffRequired);
        assessments.rate(round);
        cases.recordRisk(round.caseId(), riskLevel, round.ranking().by());
    }

    @Override
    public SignOffDecision recordSignOff(UUID assessmentId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        FormAnswers form = new FormAnswers(submission.answers());
        SignOffDecision decision = form.decision("decision", SignOffDecision.class);
        boolean signed = decision == SignOffDecision.SIGN;
        Round round = assessments
                .lockNewest(assessmentId)
                .decided(new SignOff(signed, form.text("comments"), submission.by(), clock.instant()));
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
        FormAnswers form = new FormAnswers(submission.answers());
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
        return Views.of(assessments.require(round.assessmentId()), round);
    }
}
