package org.throughline.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A record is not shown, since that it was shown could not be logged. */
class AccessNotLogged extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    AccessNotLogged() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "The access could not be logged");
    }
}
