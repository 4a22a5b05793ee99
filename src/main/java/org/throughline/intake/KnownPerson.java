package org.throughline.intake;

import java.util.UUID;

/**
 * Whom on file somebody chose, and by which card.
 *
 * @param shown {@link ClientCandidate#shown()} of the card that they saw
 */
public record KnownPerson(UUID personId, String shown) {

    /** @return null where nobody was chosen */
    public static KnownPerson of(UUID personId, String shown) {
        return personId == null ? null : new KnownPerson(personId, shown);
    }
}
