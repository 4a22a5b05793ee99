package org.throughline.engine;

import java.util.List;

/** What is done with the process instances of a batch that {@link InstanceBatches} made, a portion at a time. */
public interface BatchedWork {

    /**
     * Each by itself, in a transaction of its own: it must not throw for what is wrong with one of them, since the job is
     * done for all, and the reason is the caller's to keep. A portion is given again where the program died amid it.
     */
    void carryOut(String batchId, List<String> instanceIds);
}
