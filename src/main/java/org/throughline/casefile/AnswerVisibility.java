package org.throughline.casefile;

import java.util.Set;
import java.util.UUID;
import org.throughline.shared.Actor;

/** Port: forms whose answers fewer people may read than the rest of the case. Implemented by the module they belong to. */
public interface AnswerVisibility {

    Set<String> formIds();

    /** Whoever submitted them may read them in any case. */
    boolean mayRead(UUID caseId, Actor reader);
}
