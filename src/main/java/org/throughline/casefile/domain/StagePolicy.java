package org.throughline.casefile.domain;

import java.util.List;

/**
 * The stages of a case. Referrals run alongside follow-up: while services are still being arranged the case is shown in
 * referral, whichever of the two moved last.
 */
public final class StagePolicy {

    public static final List<String> STAGES =
            List.of("intake", "assessment", "plan", "referral", "follow-up", "closure");

    private static final String REFERRAL = "referral";
    private static final String FOLLOW_UP = "follow-up";

    private StagePolicy() {}

    /** @param arrangementsOpen how many announcements of services are still being worked on */
    public static Move enter(int arrangementsOpen, String requested) {
        if (!STAGES.contains(requested)) {
            throw new IllegalArgumentException("No stage is called " + requested);
        }
        if (requested.equals(REFERRAL)) {
            return new Move(REFERRAL, arrangementsOpen + 1);
        }
        boolean stillArranging = requested.equals(FOLLOW_UP) && arrangementsOpen > 0;
        return new Move(stillArranging ? REFERRAL : requested, arrangementsOpen);
    }

    /** One announcement of services is settled. */
    public static Move arranged(String current, int arrangementsOpen) {
        int left = Math.max(0, arrangementsOpen - 1);
        return new Move(left == 0 && current.equals(REFERRAL) ? FOLLOW_UP : current, left);
    }

    public record Move(String stage, int arrangementsOpen) {}
}
