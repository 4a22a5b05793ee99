package org.throughline.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Port: notified of every decision that is taken within a case, inside the engine's transaction, whether a step of the
 * drawing asked for it or a use case behind the step. An exception rolls the action back.
 */
public interface DecisionObserver {

    void recordDecision(Decided decision);

    /**
     * @param stepId the step at which it was decided; null between two steps
     * @param inputs every routing flag that the table could see; no ids, no long texts
     * @param results one map of output name to value for each rule that fired
     * @param rules ids of the rules that fired, in the table and in those that it requires
     */
    record Decided(
            String decisionKey,
            int version,
            String caseNumber,
            String processInstanceId,
            String stepId,
            Instant at,
            Map<String, Object> inputs,
            List<Map<String, Object>> results,
            List<String> rules) {}
}
