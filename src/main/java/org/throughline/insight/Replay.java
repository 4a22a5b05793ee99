package org.throughline.insight;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Walks the ways that finished processes took over a changed drawing. */
public interface Replay {

    /**
     * @param bpmn the changed file
     * @param progress told how many finished processes were walked
     */
    Outcome run(String processKey, String bpmn, Instant since, LongConsumer progress, BooleanSupplier stop);

    /**
     * @param walked how many finished processes were looked at
     * @param same how many took a way that is drawn exactly so
     * @param passes ways that still lead there, but through steps that are new between
     * @param gone ways that no longer exist
     */
    record Outcome(long walked, long same, List<Way> passes, List<Way> gone) {}

    /**
     * One passage from a step to the next, as it was taken.
     *
     * @param through the steps that now stand between; empty where the way is gone
     * @param processes how many finished processes took it
     * @param cases numbers of some of them
     */
    record Way(
            String fromId,
            String fromName,
            String toId,
            String toName,
            List<String> through,
            long processes,
            List<String> cases) {}
}
