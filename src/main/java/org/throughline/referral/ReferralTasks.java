package org.throughline.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseTasks;
import org.throughline.casefile.OpenTask;
import org.throughline.engine.RunningVariables;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.TaskInfo;

/** The open tasks of one referral among those of its case. */
@Component
public class ReferralTasks {

    private final CaseTasks tasks;
    private final TaskCompletion door;
    private final RunningVariables variables;

    ReferralTasks(CaseTasks tasks, TaskCompletion door, RunningVariables variables) {
        this.tasks = tasks;
        this.door = door;
        this.variables = variables;
    }

    /**
     * The task of that key that is open for the referral.
     *
     * @param taskKey of the element, e.g. {@link ReferralProcess.Elements#SEND_REFERRAL}
     * @return the id of the task; empty where the process waits elsewhere
     */
    public Optional<String> open(UUID caseId, UUID referralId, String taskKey) {
        return tasks.of(caseId).stream()
                .filter(task -> task.taskKey().equals(taskKey))
                .map(OpenTask::taskId)
                .filter(task -> door.find(task)
                        .filter(found -> isAbout(found, referralId))
                        .isPresent())
                .findFirst();
    }

    private boolean isAbout(TaskInfo task, UUID referralId) {
        String instance = task.processInstanceId();
        return variables
                .seenBy(List.of(instance), List.of(ReferralProcess.Variables.REFERRAL_ID))
                .getOrDefault(instance, List.of())
                .stream()
                .findFirst()
                .filter(nearest -> referralId.toString().equals(nearest.text()))
                .isPresent();
    }
}
