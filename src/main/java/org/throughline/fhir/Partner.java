package org.throughline.fhir;

import java.util.Set;
import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.shared.ActorPrincipal;

/**
 * An organization whose program has signed in.
 *
 * @param credential by which
 */
public record Partner(UUID credential, UUID organization, String name) implements ActorPrincipal {

    /** Without any role or team. */
    @Override
    public Actor actor() {
        return new Actor("provider:" + organization, name, Set.of(), Set.of());
    }
}
