package org.throughline.assessment.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.assessment.AssessmentView;
import org.throughline.assessment.Assessments;
import org.throughline.casefile.Answers;
import org.throughline.engine.Prefill;

/** What the interview opens with: the chosen instruments; after a return all that was answered before, and why. */
@Component
class InterviewPrefill implements Prefill {

    static final String FORM = "interview-client";

    private final Assessments assessments;
    private final Answers answers;
    private final Clock clock;

    InterviewPrefill(Assessments assessments, Answers answers, Clock clock) {
        this.assessments = assessments;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Set<String> formIds() {
        return Set.of(FORM);
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID assessmentId = request.id(AssessmentProcess.Variables.ASSESSMENT_ID);
        if (assessmentId == null) {
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("interviewedOn", LocalDate.now(clock).toString());
        values.put("instruments", assessments.instrumentsOf(assessmentId));
        List<AssessmentView> rounds = assessments.rounds(assessmentId);
        if (!rounds.isEmpty()) {
            answers.latest(request.caseId(), FORM).ifPresent(before -> values.putAll(before.answers()));
            values.put(
                    "returnedComments", rounds.get(rounds.size() - 1).signOff().comments());
        }
        return values;
    }
}
