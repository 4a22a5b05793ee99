package org.throughline.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.assessment.AssessmentView.DomainScore;
import org.throughline.assessment.domain.Assessment;
import org.throughline.assessment.domain.AssessmentRepository;
import org.throughline.assessment.domain.InstrumentPolicy;
import org.throughline.assessment.domain.Instruments;
import org.throughline.assessment.domain.Interview;
import org.throughline.assessment.domain.Need;
import org.throughline.assessment.domain.RankedNeeds;
import org.throughline.assessment.domain.Round;
import org.throughline.assessment.domain.SignOff;
import org.throughline.assessment.domain.SignOffDecision;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Cases;
import org.throughline.casefile.SafetyStrip;
import org.throughline.casefile.SafetyStrips;
import org.throughline.casefile.Timeline;
import org.throughline.engine.Submission;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/**
 * The use cases of assessing a case. Ids of submissions are those of accepted forms; who acts is who submitted them. Assessments as the agency's policy has them: scored by self-sufficiency, signed by a licensed clinician.
 */
@Service
@Transactional
public class Assessments {

    private static final String KIND = "assessment";
    private static final String CHOICE_FORM = "choose-instruments";
    private static final String HISTORY_FORM = "social-history";

    private final AssessmentRepository assessments;
    private final Instruments instruments;
    private final Answers answers;
    private final Cases cases;
    private final SafetyStrips strips;
    private final Timeline timeline;
    private final Clock clock;

    Assessments(
            AssessmentRepository assessments,
            Instruments instruments,
            Answers answers,
            Cases cases,
            SafetyStrips strips,
            Timeline timeline,
            Clock clock) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.answers = answers;
        this.cases = cases;
        this.strips = strips;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The newest assessment of the case that has ranked needs, in its newest round. */
    @Transactional(readOnly = true)
    public Optional<AssessmentView> latest(UUID caseId) {
        return assessments.newestRanked(caseId).map(this::view);
    }

    /**
     * What the first measurement of the case said of what was worked on, in the instruments' order: what a second one is
     * compared with.
     *
     * @param goals the needs that the goals of the plan are for
     */
    @Transactional(readOnly = true)
    public List<DomainScore> startingPoints(UUID caseId, Collection<String> goals) {
        Map<String, Integer> scores = firstScores(caseId);
        Set<String> worked = new HashSet<>(goals);
        sealedRounds(caseId).stream()
                .flatMap(round -> round.needs().stream())
                .forEach(need -> worked.add(need.category()));
        return instruments.domains().stream()
                .filter(domain -> scores.containsKey(domain.id()) && worked.contains(domain.need()))
                .map(domain -> new DomainScore(domain.id(), scores.get(domain.id())))
                .toList();
    }

    /** Where the client started: the first score that the case has of each domain. */
    @Transactional(readOnly = true)
    public Map<String, Integer> firstScores(UUID caseId) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        sealedRounds(caseId).stream()
                .flatMap(round -> round.scores().stream())
                .forEach(score -> scores.putIfAbsent(score.domain(), score.score()));
        return scores;
    }

    /** Each area that was asked about, at entry and as it was found last; empty before the first sealed assessment. */
    @Transactional(readOnly = true)
    public Optional<NeedsWheel> wheel(UUID caseId) {
        Map<String, Integer> first = firstScores(caseId);
        Map<String, Integer> last = new HashMap<>();
        sealedRounds(caseId).stream()
                .flatMap(round -> round.scores().stream())
                .forEach(score -> last.put(score.domain(), score.score()));
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(NeedsWheel.of(instruments.domains().stream()
                        .filter(domain -> first.containsKey(domain.id()))
                        .map(domain ->
                                new NeedsWheel.AreaScore(domain.id(), first.get(domain.id()), last.get(domain.id())))
                        .toList()));
    }

    private List<AssessmentView> sealedRounds(UUID caseId) {
        return ofCase(caseId).stream()
                .filter(round -> round.sha256() != null)
                .sorted(Comparator.comparing(
                        round -> round.interview().recorded().at()))
                .toList();
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

    /**
     * Opens an assessment with the instruments that fit what the client asks for; the interview may change them.
     *
     * @param submissionId of the form choose-instruments, which earlier drawings put before the interview; null or any
     *     other where nobody chose
     */
    public UUID prepareAssessment(UUID caseId, UUID submissionId) {
        Optional<Submission> choice = Optional.ofNullable(submissionId)
                .map(answers::of)
                .filter(submission -> CHOICE_FORM.equals(submission.formId()));
        String by = choice.map(Submission::by).orElse(Actor.SYSTEM.username());
        Assessment assessment = new Assessment(
                UUID.randomUUID(),
                caseId,
                choice.map(chosen -> chosen.form().texts("instruments")).orElseGet(() -> fitting(caseId)),
                choice.map(chosen -> chosen.form().text("focus")).orElse(null),
                by,
                clock.instant());
        assessments.add(assessment);
        timeline.record(caseId, KIND, by, "timeline.assessment-opened");
        return assessment.id();
    }

    private List<String> fitting(UUID caseId) {
        Set<String> asked = new LinkedHashSet<>();
        asked.add(cases.require(caseId).request().presentingProblem());
        answers.latest(caseId, HISTORY_FORM)
                .ifPresent(history -> asked.addAll(history.form().texts("needs")));
        latest(caseId).ifPresent(before -> before.needs().forEach(need -> asked.add(need.category())));
        return InstrumentPolicy.fitting(instruments.all(), asked);
    }

    /** Scores the interview as the next round of the assessment, by the instruments that it really used. */
    public void scoreAssessment(UUID assessmentId, UUID submissionId) {
        Submission submission = answers.of(submissionId);
        Assessment assessment =
                assessments.require(assessmentId).using(submission.form().texts("instruments"));
        assessments.keepInstruments(assessment);
        Interview interview = interview(submission);
        int number = assessments.rounds(assessmentId).size() + 1;
        assessments.add(Round.interviewed(assessment, number, interview));
        timeline.record(
                assessment.caseId(), KIND, submission.by(), "timeline.client-interviewed", number, interview.score());
    }

    /** Ranks needs and strengths; returns what the risk depends on. */
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
                round.interview().immediateDanger() || isInDanger(round.caseId()),
                round.interview().score());
    }

    /** Also where it was said elsewhere, in a call or a note, and nobody has seen to it. */
    private boolean isInDanger(UUID caseId) {
        return strips.ofRows(List.of(caseId))
                .getOrDefault(caseId, SafetyStrip.NONE)
                .immediateDanger();
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
