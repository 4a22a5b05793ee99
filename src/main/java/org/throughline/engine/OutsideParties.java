package org.throughline.engine;

import java.util.UUID;

/**
 * Port: who outside the agency may do which task of their own, without an account. Implemented by the module whose door
 * lets them in; where none does, nobody may. A task that requires a licence is for nobody outside.
 */
public interface OutsideParties {

    /**
     * Whether this party may do this one task.
     *
     * @param username of the actor; no account can carry the name of a party
     */
    boolean mayDo(String username, OutsideTask task);

    /**
     * A task, or one that was done.
     *
     * @param variables what the process knows besides: ids and routing flags
     */
    record OutsideTask(String processKey, String taskKey, OutsideVariables variables) {}

    /** The variables of the process that has the task. */
    interface OutsideVariables {

        /** The id that the variable holds, or null. */
        UUID id(String variable);
    }
}
