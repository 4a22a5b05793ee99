package org.throughline.closure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentTexts;
import org.throughline.careplan.GoalStatus;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Plans;
import org.throughline.casefile.Cases;
import org.throughline.closure.domain.Contradiction;
import org.throughline.closure.domain.ContradictionPolicy.ProgressRecord;

/** What the record of a case says on the day that it is to be closed. */
@Component
public class ClosureFacts {

    private final Plans plans;
    private final Cases cases;
    private final AssessmentTexts assessmentTexts;

    ClosureFacts(Plans plans, Cases cases, AssessmentTexts assessmentTexts) {
        this.plans = plans;
        this.cases = cases;
        this.assessmentTexts = assessmentTexts;
    }

    ProgressRecord of(UUID caseId) {
        List<Integer> progress = plans.inForce(caseId).map(PlanView::goals).orElse(List.of()).stream()
                .filter(goal -> !goal.status().equals(GoalStatus.NO_LONGER_NEEDED.id()))
                .map(PlanView.GoalView::progress)
                .toList();
        return new ProgressRecord(progress, cases.require(caseId).riskLevel());
    }

    /** What contradicts reached goals, whatever the worker says of each, in the reader's words; null: nothing. */
    public String against(UUID caseId) {
        List<Contradiction> found = of(caseId).contradictions();
        return found.isEmpty()
                ? null
                : names(found.stream().map(Contradiction::id).toList());
    }

    /** In the reader's words. */
    public String names(List<String> contradictions) {
        return contradictions.stream()
                .map(contradiction -> assessmentTexts.of("label.closure-contradiction." + contradiction))
                .collect(Collectors.joining("; "));
    }
}
