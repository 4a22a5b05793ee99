package org.throughline.engine;

/**
 * What the engine remembers of a case. It is kept as long as the case's record, and removed with it: nothing else removes it.
 */
public interface EngineHistory {

    /** Whether a process of the case is running still. */
    boolean isRunning(String caseNumber);

    /** Removes what is left of the case's ended processes. */
    void destroy(String caseNumber);
}
