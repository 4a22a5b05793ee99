package org.throughline.engine;

/**
 * Port: notified of every change of a task inside the engine's transaction. An exception rolls the action back. Every
 * bean of this type is notified, and says nothing to what it does not follow.
 */
public interface TaskObserver {

    default void created(TaskInfo task) {}

    /** Assignee, candidate groups, due date or priority changed. */
    default void changed(TaskInfo task) {}

    default void completed(TaskInfo task) {}

    /** Cancelled together with its process or scope. */
    default void cancelled(TaskInfo task) {}

    /** The reminder before the due date came up. */
    default void reminded(TaskInfo task) {}

    /** The task is late: its supervisor must be notified. */
    default void escalated(TaskInfo task) {}
}
