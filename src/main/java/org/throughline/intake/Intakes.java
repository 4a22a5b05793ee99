package org.throughline.intake;

import java.util.Map;
import org.throughline.shared.Actor;

/** From a request for help to a screened case. */
public interface Intakes {

    /** The start form of a case. */
    String REQUEST_FORM = "service-request";

    /**
     * Takes a request down: puts the person on file (or finds them there), opens the case and starts its lifecycle, in
     * one transaction.
     *
     * @param answers of the form {@value #REQUEST_FORM}
     * @return the case number
     * @throws org.throughline.engine.FormRefused where a field does not fit
     */
    String request(Map<String, Object> answers, Actor actor);
}
