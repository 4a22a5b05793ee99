package org.throughline.engine;

/**
 * Port: the record of what somebody did to the engine by hand. Implemented by the casefile module; called inside the
 * action's transaction.
 */
public interface EngineAudit {

    /**
     * Somebody let a failed job be tried again.
     *
     * @param caseNumber the case that the job belongs to, or null where it belongs to none
     */
    void jobRetried(String by, String jobId, String caseNumber);
}
