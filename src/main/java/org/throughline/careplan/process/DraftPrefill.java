package org.throughline.careplan.process;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentView;
import org.throughline.assessment.AssessmentView.RankedNeed;
import org.throughline.assessment.Assessments;
import org.throughline.careplan.ClientWords;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.PlanRound;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Plans;
import org.throughline.engine.Prefill;

/** The draft opens with the last revision's content; the first one with what the assessment found. */
@Component
class DraftPrefill implements Prefill {

    private static final List<String> LEVEL_FIELDS =
            List.of("levelMuchLess", "levelLess", "levelExpected", "levelMore", "levelMuchMore");

    private final Plans plans;
    private final Assessments assessments;

    DraftPrefill(Plans plans, Assessments assessments) {
        this.plans = plans;
        this.assessments = assessments;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("draft-plan");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID revisionId = request.id(PlanProcess.Variables.PLAN_REVISION_ID);
        if (revisionId == null) {
            return Map.of();
        }
        PlanView draft = plans.revision(revisionId).orElseThrow();
        Optional<AssessmentView> assessed = assessments.latest(request.caseId());
        Map<String, Object> values = draft.revision() == 1
                ? fromNeeds(assessed.map(AssessmentView::needs).orElse(List.of()))
                : fromContent(draft);
        Set<String> strengths =
                strengths(assessed.map(AssessmentView::strengths).orElse(List.of()), draft.goals());
        if (!strengths.isEmpty()) {
            values.put(
                    "strengthOptions",
                    strengths.stream()
                            .map(strength -> Map.of("label", strength, "value", strength))
                            .toList());
        }
        values.put("returnedComments", whatMustChange(draft));
        return values;
    }

    /** What the assessment found, and what the plan builds on already. */
    private static Set<String> strengths(List<String> found, List<PlanView.GoalView> goals) {
        Set<String> strengths = new LinkedHashSet<>(found);
        goals.stream().map(PlanView.GoalView::strength).filter(Objects::nonNull).forEach(strengths::add);
        return strengths;
    }

    /** What was said to the revision that this draft continues; null where that one was accepted. */
    private String whatMustChange(PlanView draft) {
        return plans.rounds(draft.caseId()).stream()
                .filter(round -> round.revision() == draft.revision() - 1)
                .findFirst()
                .filter(round -> !round.accepted())
                .map(PlanRound::comments)
                .orElse(null);
    }

    private static Map<String, Object> fromNeeds(List<RankedNeed> needs) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("goals", goalsFor(needs));
        values.put("steps", List.of());
        values.put(
                "services",
                needs.stream()
                        .map(need -> Map.of(
                                "serviceNeed",
                                need.category(),
                                "description",
                                ClientWords.of(need.description()).orElse("")))
                        .toList());
        return values;
    }

    /** A plan has a goal: where no need was found, the first one waits to be named. */
    private static List<Map<String, String>> goalsFor(List<RankedNeed> needs) {
        return needs.isEmpty()
                ? List.of(Map.of("owner", "client"))
                : needs.stream()
                        .map(need -> Map.of("need", need.category(), "owner", "client"))
                        .toList();
    }

    private static Map<String, Object> fromContent(PlanView draft) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("summary", draft.summary());
        values.put("goals", draft.goals().stream().map(DraftPrefill::goal).toList());
        values.put("steps", draft.steps().stream().map(DraftPrefill::step).toList());
        values.put(
                "services",
                draft.services().stream()
                        .map(service -> Map.of("serviceNeed", service.need(), "description", service.description()))
                        .toList());
        return values;
    }

    private static Map<String, Object> goal(PlanView.GoalView goal) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("need", goal.need());
        row.put("statement", goal.statement());
        row.put("measure", goal.measure());
        row.put("owner", goal.owner());
        row.put("targetDate", goal.targetDate().toString());
        row.put("strength", goal.strength());
        if (goal.attainment() != null) {
            addLevels(row, goal.attainment());
        }
        return row;
    }

    private static void addLevels(Map<String, Object> row, PlanView.AttainmentView attainment) {
        row.put("scaled", true);
        for (int i = 0; i < LEVEL_FIELDS.size(); i++) {
            row.put(LEVEL_FIELDS.get(i), attainment.levels().get(i).text());
        }
        row.put("weight", attainment.weight());
        row.put("baseline", attainment.baseline() == null ? null : String.valueOf(attainment.baseline()));
    }

    private static Map<String, Object> step(PlanView.StepView step) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("action", step.action());
        row.put("stepOwner", step.owner());
        row.put("dueOn", step.dueOn() == null ? null : step.dueOn().toString());
        row.put("forGoal", step.goal());
        return row;
    }
}
