package org.throughline.worklist.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.engine.EngineRecords;
import org.throughline.engine.EngineRecords.AssignedTask;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.worklist.domain.OpenWorkRepository;

/** The work list is a second record of the engine's tasks: the two must never differ. */
@Component
class WorkItemCheck implements ConsistencyCheck {

    private static final int MOST = 100;
    private static final int PORTION = 1000;

    private final EngineRecords engine;
    private final OpenWorkRepository work;

    WorkItemCheck(EngineRecords engine, OpenWorkRepository work) {
        this.engine = engine;
        this.work = work;
    }

    @Override
    public String claim() {
        return "Every open task of the engine is on the work list, with the same assignee, and nothing else is";
    }

    @Override
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        addDifferingTasks(found);
        addItemsWithoutTask(found);
        work.shownToNobody(MOST).stream()
                .map(task -> "work item " + task + " is shown to nobody")
                .forEach(found::add);
        return found.stream().limit(MOST).toList();
    }

    private void addDifferingTasks(List<String> found) {
        String after = "";
        List<AssignedTask> portion;
        do {
            portion = engine.openTasks(after, PORTION);
            Map<String, String> assignees =
                    work.assignees(portion.stream().map(AssignedTask::id).toList());
            for (AssignedTask task : portion) {
                if (!assignees.containsKey(task.id())) {
                    found.add("task " + task.id() + " is not on the work list");
                } else if (!Objects.equals(task.assignee(), assignees.get(task.id()))) {
                    found.add("task " + task.id() + " has another assignee on the work list");
                }
                after = task.id();
            }
        } while (portion.size() == PORTION && found.size() < MOST);
    }

    private void addItemsWithoutTask(List<String> found) {
        String after = "";
        List<String> portion;
        do {
            portion = work.tasks(after, PORTION);
            Set<String> open = engine.open(portion);
            for (String task : portion) {
                if (!open.contains(task)) {
                    found.add("work item " + task + " has no task");
                }
                after = task;
            }
        } while (portion.size() == PORTION && found.size() < MOST);
    }
}
