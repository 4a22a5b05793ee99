package org.throughline.engine.task;

import org.springframework.stereotype.Component;
import org.throughline.engine.TaskInfo;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Who may act on a task: its assignee or who stands in for them; while it is only offered, whom it is offered to. */
@Component
class TaskPermission {

    private final StaffLookup staffLookup;

    TaskPermission(StaffLookup staffLookup) {
        this.staffLookup = staffLookup;
    }

    boolean concerns(TaskInfo task, Actor actor) {
        if (task.assignee() == null) {
            return StaffLookup.isMemberOfAny(actor, task.candidateGroups());
        }
        return actor.isNamed(task.assignee()) || standsIn(task, actor);
    }

    private boolean standsIn(TaskInfo task, Actor actor) {
        return actor.isNamed(staffLookup.standsInFor(task.assignee()));
    }

    void requireWork(TaskInfo task, Actor actor) {
        if (!concerns(task, actor)) {
            throw task.assignee() != null && StaffLookup.isMemberOfAny(actor, task.candidateGroups())
                    ? Rejection.conflict("task-taken")
                    : Rejection.forbidden("task-not-yours");
        }
        staffLookup.requireQualified(actor.username(), task.qualification());
    }

    /** Supervisors assign the tasks of their team, and those that belong to no team yet. */
    void requireAssigning(TaskInfo task, Actor supervisor) {
        boolean ofTheTeam = task.candidateGroups().stream()
                .map(group -> group.substring(group.indexOf('@') + 1))
                .anyMatch(supervisor.teams()::contains);
        boolean ofNoTeam = task.candidateGroups().stream().noneMatch(group -> group.contains("@"));
        if (!supervisor.is(Role.SUPERVISOR) || !(ofTheTeam || ofNoTeam)) {
            throw Rejection.forbidden("task-not-yours");
        }
    }

    /** The one who is to have the task must work in its role, in whichever team, and be qualified for it. */
    void requireFit(TaskInfo task, String assignee) {
        var worker = staffLookup
                .find(assignee)
                .orElseThrow(() -> Rejection.invalidField("assignee", "worker-unknown", assignee));
        boolean inRole = task.candidateGroups().isEmpty()
                || task.candidateGroups().stream()
                        .map(group -> group.split("@")[0])
                        .anyMatch(worker.groups()::contains);
        if (!inRole) {
            throw Rejection.invalidField("assignee", "worker-not-in-role", assignee);
        }
        staffLookup.requireQualified(assignee, task.qualification());
    }
}
