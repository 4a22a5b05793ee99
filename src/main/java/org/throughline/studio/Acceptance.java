package org.throughline.studio;

import java.util.Set;

/**
 * What somebody who publishes takes upon themselves.
 *
 * @param ticked keys of the warnings that are accepted
 * @param scenarioReason why scenarios may go another way; null where none does
 */
public record Acceptance(Set<String> ticked, String scenarioReason) {

    public Acceptance {
        ticked = ticked == null ? Set.of() : Set.copyOf(ticked);
    }
}
