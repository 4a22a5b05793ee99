package org.throughline.closure.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentTexts;
import org.throughline.careplan.GoalAttainment;
import org.throughline.closure.ClosureFacts;
import org.throughline.closure.ClosureProcess;
import org.throughline.closure.ClosureView;
import org.throughline.closure.ClosureView.GoalOutcome;
import org.throughline.closure.Closures;
import org.throughline.engine.Prefill;

/** Shows the supervisor, whatever client is used, what is decided on. */
@Component
class ApprovalPrefill implements Prefill {

    private static final int SHORT_HASH = 12;

    private final Closures closures;
    private final AssessmentTexts assessmentTexts;
    private final ClosureFacts caseRecord;

    ApprovalPrefill(Closures closures, AssessmentTexts assessmentTexts, ClosureFacts caseRecord) {
        this.closures = closures;
        this.assessmentTexts = assessmentTexts;
        this.caseRecord = caseRecord;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("approve-closure");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID closureId = request.id(ClosureProcess.Variables.CLOSURE_ID);
        return closureId == null
                ? Map.of()
                : closures.find(closureId).map(this::shown).orElse(Map.of());
    }

    private Map<String, Object> shown(ClosureView closing) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "reasonName",
                assessmentTexts.of("label.closure-reason." + closing.grounds().reason()));
        values.put(
                "outcomeName",
                assessmentTexts.of("label.outcome." + closing.grounds().outcome()));
        values.put(
                "preparedByName",
                assessmentTexts.person(closing.sealed().prepared().by()));
        values.put("shortHash", closing.sha256().substring(0, SHORT_HASH));
        values.put("closingSummary", closing.summary());
        if (!closing.grounds().contradictions().isEmpty()) {
            values.put("contradictions", caseRecord.names(closing.grounds().contradictions()));
            values.put("contradictionExplained", closing.grounds().explanation());
        }
        GoalAttainment attainment = closing.grounds().attainment();
        if (attainment.rated() > 0) {
            values.put("tScore", attainment.tScore().toPlainString());
            values.put("goalsRated", attainment.rated());
            values.put("goalsInAll", attainment.goals());
        }
        values.put("closingGoals", closing.goals().stream().map(this::goal).toList());
        return values;
    }

    private Map<String, Object> goal(GoalOutcome goal) {
        return Map.of(
                "statement",
                goal.statement(),
                "outcome",
                assessmentTexts.of("label.closure-goal." + goal.outcome()),
                "attained",
                goal.rated() == null
                        ? ""
                        : assessmentTexts.of("label.attainment." + goal.rated().level()) + ": "
                                + goal.rated().words(),
                "note",
                goal.note() == null ? "" : goal.note());
    }
}
