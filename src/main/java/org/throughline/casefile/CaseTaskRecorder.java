package org.throughline.casefile;

import org.springframework.stereotype.Service;
import org.throughline.casefile.domain.CaseTaskRepository;
import org.throughline.engine.TaskInfo;
import org.throughline.engine.TaskObserver;

/** Keeps the open tasks of each case at hand, for access and for what happens next. */
@Service
class CaseTaskRecorder implements TaskObserver {

    private final CaseTaskRepository tasks;

    CaseTaskRecorder(CaseTaskRepository tasks) {
        this.tasks = tasks;
    }

    @Override
    public void created(TaskInfo task) {
        keep(task);
    }

    @Override
    public void changed(TaskInfo task) {
        keep(task);
    }

    @Override
    public void completed(TaskInfo task) {
        tasks.remove(task.id());
    }

    @Override
    public void cancelled(TaskInfo task) {
        tasks.remove(task.id());
    }

    @Override
    public void reminded(TaskInfo task) {
        // the worklist shows it; nothing of the case changed
    }

    @Override
    public void escalated(TaskInfo task) {
        // the worklist shows it; nothing of the case changed
    }

    private void keep(TaskInfo task) {
        if (task.caseId() == null) {
            return;
        }
        tasks.put(new CaseTaskRepository.OpenTask(
                task.id(),
                task.caseId(),
                task.key(),
                task.name(),
                task.processKey(),
                task.assignee(),
                task.candidateGroups(),
                task.requiredLicence(),
                task.priority(),
                task.createdAt(),
                task.dueAt()));
    }
}
