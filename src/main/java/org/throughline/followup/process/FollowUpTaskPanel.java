package org.throughline.followup.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskPanel;

/** The last contacts, the goals and the referrals on the page of the tasks of a follow-up. */
@Component
class FollowUpTaskPanel implements TaskPanel {

    @Override
    public Set<String> formIds() {
        return Set.of("record-contact", "review-progress");
    }

    @Override
    public String fragmentUrl(UUID caseId, String caseNumber, Map<String, Object> variables) {
        return "/cases/" + caseNumber + "/follow-up/exhibit";
    }
}
