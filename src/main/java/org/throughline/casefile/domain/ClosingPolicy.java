package org.throughline.casefile.domain;

import java.util.Set;

/** What may go on after a case is closed: a report on somebody's safety is owed whether or not the case is open. */
public final class ClosingPolicy {

    private static final String LIFECYCLE = "case-lifecycle";
    private static final Set<String> OUTLIVE_THE_CASE = Set.of("safety-response", "transfer");

    private ClosingPolicy() {}

    /** @param running keys of the processes that still run; the lifecycle itself waits for those it has called */
    public static boolean leavesWorkBehind(Set<String> running) {
        boolean mayGoOn = running.stream().anyMatch(OUTLIVE_THE_CASE::contains);
        return running.stream().anyMatch(key -> !OUTLIVE_THE_CASE.contains(key) && !(mayGoOn && LIFECYCLE.equals(key)));
    }
}
