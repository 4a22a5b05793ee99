package org.throughline.careplan.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.careplan.PlanLinks;
import org.throughline.careplan.PlanProcess;
import org.throughline.engine.TaskPanel;

/** The plan itself on the page of the tasks that decide on it, with what changed and what was said. */
@Component
class PlanTaskPanel implements TaskPanel {

    @Override
    public Set<String> formIds() {
        return Set.of("draft-plan", "review-plan", "client-agreement");
    }

    @Override
    public String fragmentUrl(UUID caseId, String caseNumber, Map<String, Object> variables) {
        return PlanLinks.exhibit(caseNumber, String.valueOf(variables.get(PlanProcess.Variables.PLAN_REVISION_ID)));
    }
}
