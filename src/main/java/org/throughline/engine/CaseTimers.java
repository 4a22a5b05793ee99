package org.throughline.engine;

import java.time.Instant;
import java.util.List;

/**
 * What waits for its time in the processes of a case, and letting it come up before. For trials: what a timer does then
 * belongs to the caller's transaction and is not tried again by anybody.
 */
public interface CaseTimers {

    /** What waits for a time, the soonest first. */
    List<CaseTimer> of(String caseNumber);

    /** Lets a timer come up now; does nothing where it is gone. */
    void fire(String timerId);

    /**
     * Carries out what waits for nothing but a free worker, and what that leads to.
     *
     * @throws org.throughline.shared.Rejection conflict {@code play-runs-on} where it comes to no end
     */
    void runWaiting(String caseNumber);

    /**
     * @param stepId the element that it belongs to
     * @param kind of job, e.g. {@code timer-transition} or {@code timeout}: several may stand at one step
     */
    record CaseTimer(String id, String processKey, String stepId, String kind, Instant dueAt) {}
}
