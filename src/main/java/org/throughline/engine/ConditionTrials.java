package org.throughline.engine;

import java.util.Map;
import java.util.Optional;

/** Asks conditions of a drawing what they say on flags that were recorded. No process is at work, and no action is called. */
public interface ConditionTrials {

    /**
     * @param condition as it is drawn
     * @return empty where the flags alone do not say: one was not recorded, an action would have to be asked, the condition
     *     cannot be read or is no yes or no
     */
    Optional<Boolean> holds(String condition, Map<String, Object> flags);
}
