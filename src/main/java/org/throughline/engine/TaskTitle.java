package org.throughline.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port: which of several like tasks of a case this one is, such as the need that a referral answers. Lists show it
 * beside the task's name.
 */
public interface TaskTitle {

    /** Key of the subject among {@link TaskInfo#properties()}. */
    String PROPERTY = "subject";

    /** The processes whose tasks it tells apart. */
    Set<String> processKeys();

    /**
     * @param variables the process variables that the task sees: ids and flags
     * @return kind and code of a label, e.g. {@code need.housing}
     */
    Optional<String> of(Map<String, Object> variables);
}
