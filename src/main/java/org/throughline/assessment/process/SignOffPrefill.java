package org.throughline.assessment.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.assessment.AssessmentTexts;
import org.throughline.assessment.AssessmentView;
import org.throughline.assessment.AssessmentView.InterviewView;
import org.throughline.assessment.Assessments;
import org.throughline.engine.Prefill;

/** Shows the clinician, whatever client is used, what is being signed. */
@Component
class SignOffPrefill implements Prefill {

    private final Assessments assessments;
    private final AssessmentTexts assessmentTexts;

    SignOffPrefill(Assessments assessments, AssessmentTexts assessmentTexts) {
        this.assessments = assessments;
        this.assessmentTexts = assessmentTexts;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("sign-off-assessment");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID assessmentId = request.id(AssessmentProcess.Variables.ASSESSMENT_ID);
        List<AssessmentView> rounds = assessmentId == null ? List.of() : assessments.rounds(assessmentId);
        return rounds.isEmpty() ? Map.of() : summary(rounds.get(rounds.size() - 1));
    }

    private Map<String, Object> summary(AssessmentView round) {
        InterviewView interview = round.interview();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("round", round.round());
        values.put("interviewedOn", interview.on().toString());
        values.put(
                "interviewedByName", assessmentTexts.person(interview.recorded().by()));
        values.put("score", interview.score());
        values.put("riskLevelName", assessmentTexts.of("label.risk." + round.riskLevel()));
        values.put("immediateDanger", interview.immediateDanger());
        values.put("dangerDescription", interview.dangerDescription());
        values.put("interviewNotes", interview.notes());
        values.put("needs", needs(round));
        values.put("scores", scores(round));
        values.put(
                "strengths",
                round.strengths().stream().map(text -> Map.of("strength", text)).toList());
        return values;
    }

    private List<Map<String, Object>> needs(AssessmentView round) {
        return round.needs().stream()
                .map(need -> Map.<String, Object>of(
                        "rank", need.rank(),
                        "category", assessmentTexts.need(need.category()),
                        "severity", assessmentTexts.of("label.severity." + need.severity()),
                        "description", need.description()))
                .toList();
    }

    private List<Map<String, Object>> scores(AssessmentView round) {
        return round.scores().stream()
                .map(score -> Map.<String, Object>of(
                        "domain", assessmentTexts.domain(score.domain()), "score", score.score()))
                .toList();
    }
}
