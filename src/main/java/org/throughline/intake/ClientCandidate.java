package org.throughline.intake;

import java.util.UUID;
import org.throughline.people.PossibleDuplicate;

/**
 * Somebody on file who may be the client, with as much as is needed to recognize them.
 *
 * @param openCase whether a case of theirs is open
 * @param worker display name of who has it, or null
 * @param team name of the team that has it, or null
 */
public record ClientCandidate(PossibleDuplicate person, boolean openCase, String worker, String team) {

    public UUID personId() {
        return person.personId();
    }

    public String name() {
        return person.name();
    }
}
