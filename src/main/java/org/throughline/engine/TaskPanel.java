package org.throughline.engine;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Port: what a person must have before their eyes to decide a task, such as the plan that they approve. The task page
 * shows it above the form, knowing nothing of the module that it comes from.
 */
public interface TaskPanel {

    /** The forms whose tasks show this exhibit. */
    Set<String> formIds();

    /**
     * @param variables the process variables that the task sees: ids and flags
     * @return path of an HTML fragment, loaded with the reader's own session; it checks access by itself
     */
    String fragmentUrl(UUID caseId, String caseNumber, Map<String, Object> variables);
}
