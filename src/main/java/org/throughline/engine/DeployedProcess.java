package org.throughline.engine;

import java.util.Map;

/**
 * One deployed version of a process, with all that the engine added as it read it.
 *
 * @param activities events and gateways as well, by id
 * @param userTasks by id
 * @param eventTimers by event
 */
public record DeployedProcess(
        String definitionId,
        String key,
        String name,
        int version,
        Map<String, ActivityInfo> activities,
        Map<String, UserTaskDefinition> userTasks,
        Map<String, EventTimerDefinition> eventTimers) {

    /** Its id, where it has no name or is not there. */
    public String nameOf(String activityId) {
        ActivityInfo activity = activities.get(activityId);
        return activity == null || activity.name() == null ? activityId : activity.name();
    }
}
