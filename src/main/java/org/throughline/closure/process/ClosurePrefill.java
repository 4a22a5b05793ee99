package org.throughline.closure.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentView.DomainScore;
import org.throughline.assessment.Assessments;
import org.throughline.careplan.PlanView.GoalView;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Cases;
import org.throughline.closure.ClosureFacts;
import org.throughline.closure.ClosureProcess;
import org.throughline.closure.Closures;
import org.throughline.engine.Prefill;
import org.throughline.people.Deaths;
import org.throughline.shared.FormAnswers;

/**
 * Closing opens with the goals of the plan in force and the areas that were worked on, what the first assessment said
 * beside each: where the client stands now is measured anew. After a return, it opens with what was answered.
 */
@Component
class ClosurePrefill implements Prefill {

    private static final String FORM = "prepare-closure";
    private static final String BEFORE = "before";
    private static final String DECEASED = "deceased";

    private final GoalRows goals;
    private final Assessments assessments;
    private final Closures closures;
    private final Answers answers;
    private final ClosureFacts caseRecord;
    private final Cases cases;
    private final Deaths deaths;

    ClosurePrefill(
            GoalRows goals,
            Assessments assessments,
            Closures closures,
            Answers answers,
            ClosureFacts caseRecord,
            Cases cases,
            Deaths deaths) {
        this.goals = goals;
        this.assessments = assessments;
        this.closures = closures;
        this.answers = answers;
        this.caseRecord = caseRecord;
        this.cases = cases;
        this.deaths = deaths;
    }

    @Override
    public Set<String> formIds() {
        return Set.of(FORM);
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        if (request.caseId() == null) {
            return Map.of();
        }
        UUID returned = request.id(ClosureProcess.Variables.CLOSURE_ID);
        Map<String, Object> values =
                new LinkedHashMap<>(returned == null ? opening(request.caseId()) : again(request.caseId(), returned));
        values.put("scaledGoals", goals.scaled(request.caseId()));
        values.put("recordAgainst", caseRecord.against(request.caseId()));
        boolean died = deaths.of(cases.require(request.caseId()).personId()).isPresent();
        values.put("clientDied", died);
        if (died && returned == null) {
            values.put("reason", DECEASED);
        }
        return values;
    }

    private Map<String, Object> again(UUID caseId, UUID closureId) {
        Map<String, Object> values = new LinkedHashMap<>();
        answers.latest(caseId, FORM).ifPresent(before -> {
            values.putAll(before.answers());
            values.put("goals", goals.again(caseId, before.form()));
            values.put("finalScores", scoresAgain(caseId, before.form()));
        });
        values.put(
                "returnedComments",
                closures.find(closureId)
                        .map(closing -> closing.verdict().comments())
                        .orElse(null));
        return values;
    }

    /** The same measurement comes back to be corrected, with what was there before it beside each score. */
    private List<Map<String, Object>> scoresAgain(UUID caseId, FormAnswers answered) {
        Map<String, Integer> first = assessments.firstScores(caseId);
        return answered.rows("finalScores").stream()
                .map(row -> {
                    Map<String, Object> values = new LinkedHashMap<>(row.values());
                    Integer before = first.get(row.words("domain"));
                    values.put(BEFORE, before == null ? null : before.toString());
                    return values;
                })
                .toList();
    }

    private Map<String, Object> opening(UUID caseId) {
        List<GoalView> planned = goals.planned(caseId);
        List<DomainScore> before = assessments.startingPoints(
                caseId, planned.stream().map(GoalView::need).toList());
        return Map.of(
                "goals", planned.stream().map(goals::opening).toList(),
                "finalScores", before.stream().map(ClosurePrefill::area).toList());
    }

    private static Map<String, Object> area(DomainScore before) {
        return Map.of("domain", before.domain(), BEFORE, String.valueOf(before.score()));
    }
}
