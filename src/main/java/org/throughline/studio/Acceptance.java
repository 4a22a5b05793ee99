package org.throughline.studio;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody who publishes takes upon themselves.
 *
 * @param ticked keys of the warnings that are accepted
 * @param scenarioReason why scenarios may go another way; null where none does
 */
public record Acceptance(Set<String> ticked, String scenarioReason) {

    public Acceptance {
        ticked = ticked == null
                ? Set.of()
                : ticked.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
