package org.throughline.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * On assignment and change of every user task: nobody holds a task without the licences that it asks for, whoever
 * assigned it, and none is lent to another by the engine's delegation, which would hide who answers for it.
 */
class AssignmentGuard implements TaskListener {

    private final StaffLookup staffLookup;

    AssignmentGuard(StaffLookup staffLookup) {
        this.staffLookup = staffLookup;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        if (entity.getDelegationState() != null) {
            throw new EngineRefusal("Tasks are not delegated here: assign them");
        }
        if (task.getAssignee() != null
                && !staffLookup.isQualified(task.getAssignee(), TaskInfos.qualification(entity))) {
            throw new EngineRefusal("This task is kept to those whose licences let them do it, which "
                    + task.getAssignee() + " holds none of");
        }
    }
}
