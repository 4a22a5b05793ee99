package org.throughline.engine.task;

import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Refuses to carry out an automatic step whose data are not what they claim to be. An engine exception without a cause
 * cannot be caught by an error event of a model; its text names ids only.
 */
public class StepRefusal extends ProcessEngineException {

    StepRefusal(String message) {
        super(message);
    }
}
