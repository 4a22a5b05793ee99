package org.throughline.engine;

/**
 * Port: notified of every change of a task inside the engine's transaction. An exception rolls the action back. Every
 * bean of this type is notified: the worklist, and the case file for access by task.
 */
public interface TaskObserver {

    void created(TaskInfo task);

    /** Assignee, candidate groups, due date or priority changed. */
    void changed(TaskInfo task);

    void completed(TaskInfo task);

    /** Cancelled together with its process or scope. */
    void cancelled(TaskInfo task);

    /** The reminder before the due date came up. */
    void reminded(TaskInfo task);

    /** The task is late: its supervisor must be notified. */
    void escalated(TaskInfo task);
}
