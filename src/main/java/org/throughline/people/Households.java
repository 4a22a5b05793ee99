package org.throughline.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.Actor;

/** Who lives with whom, and who is what to whom. Leaving a household ends a membership; it is not forgotten. */
public interface Households {

    /** The household the person lives in now; not logged. */
    Optional<Household> of(UUID personId);

    /**
     * Adds somebody to the person's household, which is founded if need be. Somebody of the same name already in it is
     * that person and is brought up to date.
     *
     * @param relation what the new member is to the person
     * @return the member's person id
     */
    UUID addMember(UUID personId, PersonDetails member, Relation relation, Actor actor);

    /** Ends the membership today. */
    void removeMember(UUID householdId, UUID personId, Actor actor);

    /** Records what {@code from} is to {@code to}, and with it the way back. */
    void relate(UUID from, UUID to, Relation relation, Actor actor);

    /** Everybody related to the person, in the household or not. */
    List<RelatedPerson> relations(UUID personId);
}
