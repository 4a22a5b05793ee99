package org.throughline.designer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;

/**
 * Newer models of the program for what the agency published its own version of. Nothing of them is ever put in place by
 * itself: an administrator takes theirs, keeps the agency's own, or opens both and merges.
 */
public interface Offers {

    /** Those that nobody decided on yet. An offer that a redesign takes in is open until that one is published. */
    List<Offer> open(Actor by);

    Offer view(UUID offer, Actor by);

    /** A redesign with the shipped model; where one was begun for this offer already and is still drawn, that one. */
    RedesignView take(UUID offer, Actor by);

    /** Stays with the agency's own, until the program ships another. */
    void keep(UUID offer, Actor by);

    /**
     * @param name as the agency has it
     * @param version the agency's own newest version
     * @param redesign one that takes it in already; else null
     * @param base as it was shipped when the agency began to draw its own; null where it never was
     * @param mine as the agency has it
     * @param theirs as the program ships it now
     */
    record Offer(
            UUID id,
            ModelKind kind,
            String key,
            String name,
            String resource,
            int version,
            Instant offeredAt,
            UUID redesign,
            String base,
            String mine,
            String theirs) {}
}
