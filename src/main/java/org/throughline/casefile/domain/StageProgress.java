package org.throughline.casefile.domain;

import java.time.Instant;
import org.throughline.shared.Stage;

/**
 * How far a case has come. Referrals run alongside follow-up: while services are still being arranged the case is shown
 * in referral, whichever of the two moved last.
 *
 * @param arrangementsOpen how many announcements of services are still being worked on
 */
public record StageProgress(Stage stage, Instant enteredAt, int arrangementsOpen) {

    public static StageProgress begun(Instant at) {
        return new StageProgress(Stage.INTAKE, at, 0);
    }

    public StageProgress entered(Stage requested, Instant at) {
        if (requested == Stage.REFERRAL) {
            return at(Stage.REFERRAL, at, arrangementsOpen + 1);
        }
        boolean stillArranging = requested == Stage.FOLLOW_UP && arrangementsOpen > 0;
        return at(stillArranging ? Stage.REFERRAL : requested, at, arrangementsOpen);
    }

    /** One announcement of services is settled. */
    public StageProgress arranged(Instant at) {
        int left = Math.max(0, arrangementsOpen - 1);
        return at(left == 0 && stage == Stage.REFERRAL ? Stage.FOLLOW_UP : stage, at, left);
    }

    /** Nothing is arranged any more. */
    public StageProgress settled() {
        return new StageProgress(stage, enteredAt, 0);
    }

    private StageProgress at(Stage next, Instant at, int open) {
        return new StageProgress(next, next == stage ? enteredAt : at, open);
    }
}
