package org.throughline.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;

/**
 * Everything a person does to a task goes through here, whichever page or client it came from. Each call is one
 * transaction. Who may act: the assignee; while unassigned, a member of a candidate group; assigning is for supervisors
 * of the task's team. What the task asks of
 * licences ({@link TaskQualification}) is checked at each of claim, assign and complete.
 */
public interface TaskCompletion {

    /** The open task, or empty where it is completed, cancelled or never was. */
    Optional<TaskInfo> find(String taskId);

    /** True where this person may see and act on the task by assignment or group. */
    boolean concerns(TaskInfo task, Actor actor);

    /** Rejections: not found {@code task-unknown}; forbidden {@code licence-missing}, {@code activity-<kind>-refused}; conflict {@code task-taken}. */
    void claim(String taskId, Actor actor);

    /** Gives the task back to its group. Forbidden {@code task-not-yours} for anyone but the assignee. */
    void unclaim(String taskId, Actor actor);

    /** A supervisor of the task's team gives it to a worker, whose licences must let them do it. */
    void assign(String taskId, String assignee, Actor supervisor);

    /** The task's form in the reader's language with its pre-filled values. */
    TaskForm open(String taskId, Actor actor, Locale locale);

    /**
     * Completes the task: validates against the deployed form, keeps the answers, moves the process on. An unclaimed
     * task offered to the actor is claimed by this in the same transaction.
     *
     * @param formVersion the version of the form that the person answered, or null where the caller does not say
     * @throws FormRefused where a field does not fit; nothing has changed
     * @throws org.throughline.shared.Rejection conflict {@code task-completed}, {@code task-taken}, or
     *     {@code form-changed} where the task asks another version by now; forbidden {@code task-not-yours},
     *     {@code licence-missing}, {@code activity-<kind>-refused}
     */
    void complete(String taskId, Map<String, Object> answers, Integer formVersion, Actor actor);

    /** As above, for whoever answers the form that is asked now. */
    void complete(String taskId, Map<String, Object> answers, Actor actor);
}
