package org.throughline.referral.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.throughline.referral.ReferralView;

/**
 * The way of a referral as it is drawn: the states that it went through, then those still ahead of an open one.
 *
 * @param steps in order
 */
record ReferralTrack(List<TrackStep> steps) {

    private static final List<String> WAY = List.of("draft", "requested", "accepted", "in-progress", "completed");

    /**
     * @param state done, now or ahead: how it is drawn
     * @param at null while ahead
     */
    record TrackStep(String status, String state, Instant at) {}

    static ReferralTrack of(ReferralView referral) {
        List<TrackStep> steps = new ArrayList<>();
        List<ReferralView.TransitionView> history = referral.history();
        for (int i = 0; i < history.size(); i++) {
            ReferralView.TransitionView change = history.get(i);
            steps.add(new TrackStep(change.to(), i == history.size() - 1 ? "now" : "done", change.at()));
        }
        if (referral.open()) {
            WAY.subList(furthest(history) + 1, WAY.size())
                    .forEach(ahead -> steps.add(new TrackStep(ahead, "ahead", null)));
        }
        return new ReferralTrack(steps);
    }

    private static int furthest(List<ReferralView.TransitionView> history) {
        return history.stream()
                .mapToInt(change -> WAY.indexOf(change.to()))
                .max()
                .orElse(-1);
    }
}
