package org.throughline.engine;

import java.util.List;

/** Work on very many process instances, done in the background portion by portion, after all that people wait for. */
public interface InstanceBatches {

    /** The engine's name for these batches. */
    String TYPE = "case-move";

    /** So many in one job. Done in a moment: whoever pauses a batch waits no longer, and two programs share the work. */
    int PORTION = 20;

    /**
     * Starts a batch of {@link BatchedWork}. Whoever calls has let its user in; the engine asks nothing and logs nothing.
     *
     * @return the engine's id of the batch
     */
    String start(List<String> instanceIds);

    /** Does nothing for a batch that is done. */
    void suspend(String batchId);

    /** Does nothing for a batch that is done. */
    void resume(String batchId);
}
