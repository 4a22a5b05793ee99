package org.throughline.worklist.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.GivenReminders;
import org.throughline.worklist.domain.WorkItemRepository;

/** The work list keeps when the worker was reminded and when the supervisor was told. */
@Component
class WorkItemReminders implements GivenReminders {

    private final WorkItemRepository items;

    WorkItemReminders(WorkItemRepository items) {
        this.items = items;
    }

    @Override
    public boolean isGiven(String taskId, String timer) {
        return switch (timer) {
            case "reminder" -> items.isReminded(taskId);
            case "escalation" -> items.isEscalated(taskId);
            default -> true;
        };
    }
}
