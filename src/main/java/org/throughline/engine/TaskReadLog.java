package org.throughline.engine;

import org.throughline.shared.Actor;

/** Writes down that somebody opened the form of a task, with what it shows of the client, by whichever door. */
public interface TaskReadLog {

    /** Called in the transaction that reads the form; what it throws is the answer instead of the form. */
    void formOpened(TaskInfo task, Actor actor);
}
