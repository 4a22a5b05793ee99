package org.throughline.assessment.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.assessment.AssessmentLinks;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.engine.TaskPanel;

/** The assessment itself on the page of the task that signs it, with the rounds before and what was said to them. */
@Component
class SignOffTaskPanel implements TaskPanel {

    @Override
    public Set<String> formIds() {
        return Set.of("sign-off-assessment");
    }

    @Override
    public String fragmentUrl(UUID caseId, String caseNumber, Map<String, Object> variables) {
        return AssessmentLinks.exhibit(
                caseNumber, String.valueOf(variables.get(AssessmentProcess.Variables.ASSESSMENT_ID)));
    }
}
