package org.throughline.engine;

/** What is done with each process instance of a batch that {@link InstanceBatches} made. */
public interface BatchedWork {

    /** Must not throw for what is wrong with this instance alone: the job is done, and the reason for the caller to keep. */
    void carryOut(String batchId, String instanceId);
}
