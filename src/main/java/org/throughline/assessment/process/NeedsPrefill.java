package org.throughline.assessment.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentView;
import org.throughline.assessment.AssessmentView.DomainScore;
import org.throughline.assessment.Assessments;
import org.throughline.assessment.Wording;
import org.throughline.assessment.domain.Instrument.Domain;
import org.throughline.assessment.domain.Instruments;
import org.throughline.assessment.domain.SelfSufficiencyScoring;
import org.throughline.engine.Prefill;

/** Suggests needs and strengths from the scores; after a return, the ranking as it was. */
@Component
class NeedsPrefill implements Prefill {

    private final Assessments assessments;
    private final Instruments instruments;
    private final Wording wording;

    NeedsPrefill(Assessments assessments, Instruments instruments, Wording wording) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.wording = wording;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("rank-needs");
    }

    @Override
    public Map<String, Object> values(Request request) {
        UUID assessmentId = request.id("assessmentId");
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
                SelfSufficiencyScoring.suggestedNeeds(ordered, scores).stream()
                        .map(domain -> suggestion(domain, scores.get(domain.id())))
                        .toList(),
                "strengths",
                ordered.stream()
                        .map(Domain::id)
                        .filter(SelfSufficiencyScoring.suggestedStrengths(scores)::contains)
                        .map(domain -> strength(wording.domain(domain)))
                        .toList());
    }

    private Map<String, Object> suggestion(Domain domain, int score) {
        return need(
                domain.need(),
                SelfSufficiencyScoring.severity(score),
                wording.of("assessment.suggested-need", wording.domain(domain.id()), score));
    }

    private static Map<String, Object> need(String category, int severity, String description) {
        return Map.of("category", category, "severity", String.valueOf(severity), "description", description);
    }

    private static Map<String, Object> strength(String text) {
        return Map.of("strength", text);
    }
}
