package org.throughline.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.engine.DecisionObserver;
import org.throughline.engine.FlowObserver;
import org.throughline.shared.Rejection;

/** Hears what the engine does while this thread plays. */
@Component
class PlayRecorder implements FlowObserver, DecisionObserver {

    private final ThreadLocal<PlayRecord> present = new ThreadLocal<>();

    /** What was heard, in order; {@code act} of each is the number of the act that was going on. */
    static final class PlayRecord {

        final List<TakenInPlay> flows = new ArrayList<>();
        final List<DecidedInPlay> decisions = new ArrayList<>();
        private final Duration actAtMost;
        private int act;
        private long actBegun;

        PlayRecord(Duration actAtMost) {
            this.actAtMost = actAtMost;
        }

        void begin(int number) {
            act = number;
            actBegun = System.nanoTime();
        }

        /** Whether the act that goes on lasts longer than any may. */
        boolean isLate() {
            return System.nanoTime() - actBegun > actAtMost.toNanos();
        }

        Duration atMost() {
            return actAtMost;
        }

        private void requireTime() {
            if (isLate()) {
                throw tooSlow(actAtMost);
            }
        }

        /** Forgets what a failed act had reached. */
        void forget(int failed) {
            flows.removeIf(flow -> flow.act() == failed);
            decisions.removeIf(decision -> decision.act() == failed);
        }
    }

    record TakenInPlay(int act, Taken flow) {}

    record DecidedInPlay(int act, Decided decision) {}

    /** @param actAtMost how long one act may last */
    PlayRecord begin(Duration actAtMost) {
        PlayRecord record = new PlayRecord(actAtMost);
        present.set(record);
        return record;
    }

    static Rejection tooSlow(Duration atMost) {
        return Rejection.invalid("play-too-slow", atMost.toSeconds());
    }

    void end() {
        present.remove();
    }

    @Override
    public void taken(Taken flow) {
        PlayRecord record = present.get();
        if (record != null) {
            record.requireTime();
            record.flows.add(new TakenInPlay(record.act, flow));
        }
    }

    @Override
    public void recordDecision(Decided decision) {
        PlayRecord record = present.get();
        if (record != null) {
            record.requireTime();
            record.decisions.add(new DecidedInPlay(record.act, decision));
        }
    }
}
