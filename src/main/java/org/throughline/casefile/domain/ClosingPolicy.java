package org.throughline.casefile.domain;

import java.util.Set;

/**
 * What may go on after a case is closed: a report on somebody's safety, or the response to a risk of suicide, is owed whether
 * or not the case is open, and so are the answer to whose request it was and what supervision decided to set right in the
 * record. Asking after the client begins only then.
 */
public final class ClosingPolicy {

    private static final String LIFECYCLE = "case-lifecycle";
    private static final Set<String> CALLED_BY_IT = Set.of("safety-response", "suicide-response");
    private static final String AFTERWARDS = "aftercare";
    private static final Set<String> OUTLIVE_IT_BESIDE =
            Set.of("safety-addendum", "client-link", "supervision-decision", AFTERWARDS);

    private ClosingPolicy() {}

    /** True where nothing carries an open case: what was agreed at an earlier closing does not. */
    public static boolean isForgotten(Set<String> running) {
        return running.stream().allMatch(AFTERWARDS::equals);
    }

    /** @param running keys of the processes that still run; the lifecycle itself waits for what it called */
    public static boolean leavesWorkBehind(Set<String> running) {
        boolean waits = running.stream().anyMatch(CALLED_BY_IT::contains);
        return running.stream()
                .filter(key -> !CALLED_BY_IT.contains(key) && !OUTLIVE_IT_BESIDE.contains(key))
                .anyMatch(key -> !(waits && LIFECYCLE.equals(key)));
    }
}
