package org.throughline.engine.client;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/** Refuses a client's request. The engine's own exceptions are turned into faults of the server by many addresses. */
class ClientRefusal extends InvalidRequestException {

    ClientRefusal(Status status, String message) {
        super(status, message);
        EngineFaults.refused(status);
    }

    ClientRefusal(String message) {
        this(Status.FORBIDDEN, message);
    }
}
