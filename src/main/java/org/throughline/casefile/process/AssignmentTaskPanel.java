package org.throughline.casefile.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskPanel;

/** What the supervisor wrote for the worker, and until when the client must hear, on the page of the worker's first task. */
@Component
class AssignmentTaskPanel implements TaskPanel {

    @Override
    public Set<String> formIds() {
        return Set.of("interview-client");
    }

    @Override
    public String fragmentUrl(UUID caseId, String caseNumber, Map<String, Object> variables) {
        return "/cases/" + caseNumber + "/assignment";
    }
}
