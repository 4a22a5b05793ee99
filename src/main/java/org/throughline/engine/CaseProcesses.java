package org.throughline.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Starting, steering and looking at the processes of a case. Module code reaches the engine through this only. */
public interface CaseProcesses {

    /**
     * Starts a process for a case in the caller's transaction.
     *
     * @param variables ids and routing flags only; {@code caseId} is added
     * @return the process instance id
     */
    String start(String processKey, UUID caseId, String caseNumber, Map<String, Object> variables);

    /**
     * Delivers a message to the case's process; where two wait for it, as after a case was reopened while something of
     * its last episode still runs, to the younger.
     *
     * @throws org.throughline.shared.Rejection conflict {@code case-not-waiting} where nothing waits for it
     */
    void deliver(String message, String caseNumber, Map<String, Object> variables);

    /** Delivers a message to every process of the case that waits for it, be it none. */
    void announce(String message, String caseNumber);

    /**
     * Lets nobody else act on the case of this process instance until the transaction ends; waits for those who do. Does
     * nothing where the instance has ended.
     */
    void lock(String processInstanceId);

    /** Gives every open task of the case that {@code from} holds to {@code to} (null: back to its group). */
    void reassign(String caseNumber, String from, String to);

    /** Offers the open tasks of a case to its present team again, after it moved to another. */
    void reoffer(String caseNumber);

    /**
     * Which processes run for the given cases.
     *
     * @return case number → keys of its running processes, the called ones too; no entry where none runs
     */
    Map<String, Set<String>> running(Collection<String> caseNumbers);

    /** Where the case stands now, one entry a process instance: model, its version, the active elements. */
    List<Position> positions(String caseNumber);

    /** BPMN XML of a deployed version, for the live picture. */
    String model(String processDefinitionId);

    /**
     * @param activityIds the elements that hold a token now
     * @param visitedIds the elements already passed in this instance
     * @param ended null while running
     */
    record Position(
            String processInstanceId,
            String processKey,
            String processName,
            String processDefinitionId,
            int version,
            List<String> activityIds,
            List<String> visitedIds,
            Instant started,
            Instant ended) {}
}
