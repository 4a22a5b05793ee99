package org.throughline.engine;

import java.time.Instant;
import java.util.Map;

/**
 * Port: notified of every sequence flow that a process takes, inside the engine's transaction: the engine's own history
 * keeps none. An exception rolls the action back.
 */
public interface FlowObserver {

    void taken(Taken flow);

    /**
     * @param caseNumber null where the process belongs to no case
     * @param flowId, fromId, toId ids of the flow and of the steps at its ends, as drawn in that version
     * @param flags every routing flag at a choice, so that it can be taken again by other conditions; null where nothing is
     *     chosen
     */
    record Taken(
            String processInstanceId,
            String processKey,
            int version,
            String caseNumber,
            String flowId,
            String fromId,
            String toId,
            Instant at,
            Map<String, Object> flags) {}
}
