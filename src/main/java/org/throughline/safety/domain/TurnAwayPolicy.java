package org.throughline.safety.domain;

import java.time.Instant;
import java.util.List;
import org.throughline.shared.Rejection;

/**
 * Nobody alone turns away a request in which somebody was said to be in immediate danger: a supervisor, other than the one
 * who screens, must have seen to it that the danger is over or in other hands.
 */
public final class TurnAwayPolicy {

    private TurnAwayPolicy() {}

    /** @param since when the present episode began: what was settled in an earlier one is past */
    public static boolean allows(List<DangerRow> dangers, Instant since, String screener) {
        return dangers.stream()
                .filter(danger -> danger.isStanding() || !danger.namedAt().isBefore(since))
                .allMatch(danger -> isSettled(danger, screener));
    }

    /** @throws Rejection at {@code screening}, {@code turn-away-needs-second} */
    public static void require(List<DangerRow> dangers, Instant since, String screener) {
        if (!allows(dangers, since, screener)) {
            throw Rejection.invalidField("screening", "turn-away-needs-second");
        }
    }

    private static boolean isSettled(DangerRow danger, String screener) {
        return danger.end() != null
                && danger.end().bySupervisor()
                && !danger.end().by().equals(screener);
    }
}
