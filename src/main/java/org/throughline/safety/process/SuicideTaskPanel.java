package org.throughline.safety.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskPanel;
import org.throughline.safety.SafetyPlans;
import org.throughline.safety.SuicideResponseProcess;

/** What the client answered, whom to call and the plan that is there, beside each task of the response. */
@Component
class SuicideTaskPanel implements TaskPanel {

    @Override
    public Set<String> formIds() {
        return Set.of(
                "ask-about-suicide",
                "call-emergency-services",
                "consult-clinician",
                SafetyPlans.FORM,
                "caring-contact",
                "close-suicide-response");
    }

    @Override
    public String fragmentUrl(UUID caseId, String caseNumber, Map<String, Object> variables) {
        return "/cases/" + caseNumber + "/safety/suicide-response?response="
                + variables.get(SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID);
    }
}
