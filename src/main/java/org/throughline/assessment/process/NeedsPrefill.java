package org.throughline.assessment.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.assessment.AssessmentTexts;
import org.throughline.assessment.AssessmentView;
import org.throughline.assessment.AssessmentView.DomainScore;
import org.throughline.assessment.Assessments;
import org.throughline.assessment.domain.Instrument.Domain;
import org.throughline.assessment.domain.Instruments;
import org.throughline.assessment.domain.SelfSufficiencyPolicy;
import org.throughline.engine.Prefill;

/**
 * Suggests needs and strengths from the scores; after a return, the ranking as it was. What the score was is shown beside
 * each need and never becomes its description, which may leave the agency in the client's words.
 */
@Component
class NeedsPrefill implements Prefill {

    private final Assessments assessments;
    private final Instruments instruments;
    private final AssessmentTexts assessmentTexts;

    NeedsPrefill(Assessments assessments, Instruments instruments, AssessmentTexts assessmentTexts) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.assessmentTexts = assessmentTexts;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("rank-needs");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID assessmentId = request.id(AssessmentProcess.Variables.ASSESSMENT_ID);
        List<AssessmentView> rounds = assessmentId == null ? List.of() : assessments.rounds(assessmentId);
        if (rounds.isEmpty()) {
            return Map.of();
        }
        int last = rounds.size() - 1;
        return last > 0 ? asRanked(rounds.get(last - 1)) : suggested(rounds.get(last));
    }

    private Map<String, Object> asRanked(AssessmentView before) {
        return Map.of(
                "needs",
                before.needs().stream()
                        .map(need -> need(need.category(), need.severity(), need.description()))
                        .toList(),
                "strengths",
                before.strengths().stream().map(NeedsPrefill::strength).toList());
    }

    private Map<String, Object> suggested(AssessmentView round) {
        Map<String, Integer> scores =
                round.scores().stream().collect(Collectors.toMap(DomainScore::domain, DomainScore::score));
        List<Domain> ordered = instruments.domains();
        return Map.of(
                "needs",
                SelfSufficiencyPolicy.suggestedNeeds(ordered, scores).stream()
                        .map(domain -> suggestion(domain, scores.get(domain.id())))
                        .toList(),
                "strengths",
                ordered.stream()
                        .map(Domain::id)
                        .filter(SelfSufficiencyPolicy.suggestedStrengths(scores)::contains)
                        .map(domain -> strength(assessmentTexts.domain(domain)))
                        .toList());
    }

    private Map<String, Object> suggestion(Domain domain, int score) {
        Map<String, Object> row = new LinkedHashMap<>(need(domain.need(), SelfSufficiencyPolicy.severity(score), ""));
        row.put("found", assessmentTexts.of("assessment.suggested-need", assessmentTexts.domain(domain.id()), score));
        return row;
    }

    private static Map<String, Object> need(String category, int severity, String description) {
        return Map.of("category", category, "severity", String.valueOf(severity), "description", description);
    }

    private static Map<String, Object> strength(String text) {
        return Map.of("strength", text);
    }
}
