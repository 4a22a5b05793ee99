package org.throughline.engine;

import java.util.List;
import org.throughline.shared.Actor;

/** What the modules show on a task's page beside its form; see {@link TaskPanel}. */
public interface TaskPanels {

    /** Paths of the HTML fragments for this task; none for somebody the task does not concern. */
    List<String> of(String taskId, Actor actor);
}
