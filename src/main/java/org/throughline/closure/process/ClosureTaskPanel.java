package org.throughline.closure.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.closure.ClosureLinks;
import org.throughline.closure.ClosureProcess;
import org.throughline.engine.TaskPanel;

/** The closing itself on the page of the task that decides on it, with what changed outcome by outcome. */
@Component
class ClosureTaskPanel implements TaskPanel {

    @Override
    public Set<String> formIds() {
        return Set.of("approve-closure", "ask-after-client");
    }

    @Override
    public String fragmentUrl(UUID caseId, String caseNumber, Map<String, Object> variables) {
        return ClosureLinks.exhibit(caseNumber, String.valueOf(variables.get(ClosureProcess.Variables.CLOSURE_ID)));
    }
}
