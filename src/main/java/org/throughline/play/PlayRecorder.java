package org.throughline.play;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.engine.DecisionObserver;
import org.throughline.engine.FlowObserver;

/** Hears what the engine does while this thread plays. */
@Component
class PlayRecorder implements FlowObserver, DecisionObserver {

    private final ThreadLocal<PlayRecord> present = new ThreadLocal<>();

    /** What was heard, in order; {@code act} of each is the number of the act that was going on. */
    static final class PlayRecord {

        final List<TakenInPlay> flows = new ArrayList<>();
        final List<DecidedInPlay> decisions = new ArrayList<>();
        int act;

        /** Forgets what a failed act had reached. */
        void forget(int failed) {
            flows.removeIf(flow -> flow.act() == failed);
            decisions.removeIf(decision -> decision.act() == failed);
        }
    }

    record TakenInPlay(int act, Taken flow) {}

    record DecidedInPlay(int act, Decided decision) {}

    PlayRecord begin() {
        PlayRecord record = new PlayRecord();
        present.set(record);
        return record;
    }

    void end() {
        present.remove();
    }

    @Override
    public void taken(Taken flow) {
        PlayRecord record = present.get();
        if (record != null) {
            record.flows.add(new TakenInPlay(record.act, flow));
        }
    }

    @Override
    public void recordDecision(Decided decision) {
        PlayRecord record = present.get();
        if (record != null) {
            record.decisions.add(new DecidedInPlay(record.act, decision));
        }
    }
}
