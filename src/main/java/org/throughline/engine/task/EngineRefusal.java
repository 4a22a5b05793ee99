package org.throughline.engine.task;

import org.camunda.bpm.engine.BadUserRequestException;

/**
 * Refuses an engine command. An engine exception without a cause is the one kind that an error event in a model cannot
 * catch: nobody draws a way around the door.
 */
class EngineRefusal extends BadUserRequestException {

    EngineRefusal(String message) {
        super(message);
    }
}
