package org.throughline.safety.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskPanel;

/** Whom to call, on the page of the report that is made by telephone. */
@Component
class ReportTaskPanel implements TaskPanel {

    @Override
    public Set<String> formIds() {
        return Set.of("report-by-phone");
    }

    @Override
    public String fragmentUrl(UUID caseId, String caseNumber, Map<String, Object> variables) {
        return "/help-lines";
    }
}
