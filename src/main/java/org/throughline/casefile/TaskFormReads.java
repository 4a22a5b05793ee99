package org.throughline.casefile;

import org.springframework.stereotype.Component;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.TaskReadLog;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;

/** A task's form opens with what is known of the client: whoever opens it has read that part of the case. */
@Component
class TaskFormReads implements TaskReadLog {

    private final AccessLog log;

    TaskFormReads(AccessLog log) {
        this.log = log;
    }

    @Override
    public void formOpened(TaskInfo task, Actor actor) {
        if (task.caseId() != null) {
            log.read(actor, "task", task.caseId(), task.caseId(), "task-form");
        }
    }
}
