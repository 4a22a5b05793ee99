package org.throughline.people;

import java.util.List;
import org.throughline.shared.Actor;

/** Port: the services that a person gets or waits for. This module knows nothing of the one that refers people to them. */
public interface PersonServices {

    /** Those of the cases whose record this reader may read, the read logged. */
    List<PersonService> active(PersonView view, Actor reader);

    /**
     * @param need a need category id
     * @param received whether the person gets it, and does not only wait for it
     */
    record PersonService(String name, String need, boolean received) {}
}
