package org.throughline.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.Actor;

/** Everybody on file. Writing logs itself; whoever shows a person to somebody logs the reading ({@link #view}). */
public interface Persons {

    /**
     * Puts somebody on file.
     *
     * @throws org.throughline.shared.Rejection invalid {@code name-missing} at {@code lastName}; {@code
     *     birth-date-too-late} at {@code birthDate} where it lies more than 300 days ahead
     */
    UUID register(PersonDetails details, Actor actor);

    /** The person, or whom they were linked to; for use inside a use case: not logged. */
    Optional<Person> find(UUID personId);

    /** Several at once, by the id that was asked for; unknown ids are left out. Not logged. */
    Map<UUID, Person> findAll(Collection<UUID> personIds);

    /**
     * The person, shown to the actor: logged as read.
     *
     * @throws org.throughline.shared.Rejection not found {@code person-unknown}
     */
    Person view(UUID personId, UUID caseId, Actor actor);

    /** Replaces the details; what was there before stays readable in the person's revisions. */
    void update(UUID personId, PersonDetails details, Actor actor);

    /** People on file who may be the same, likeliest first, at most ten. */
    List<PossibleDuplicate> possibleDuplicates(DuplicateQuery query);

    /**
     * Says that two records are the same person's: {@code duplicate} is from now on found as {@code known}, which takes
     * over what it did not know itself. Nothing is moved or deleted, so that {@link #unlink} can take it back.
     *
     * @param newerContacts true to take over also the ways to reach them, where the duplicate knows others
     * @return the surviving person's id
     */
    UUID link(UUID duplicate, UUID known, boolean newerContacts, Actor actor);

    /**
     * Takes a link back: the records are two people's again, and what the link brought to the other is removed where
     * nobody changed it since.
     *
     * @throws org.throughline.shared.Rejection conflict {@code person-not-linked}
     */
    void unlink(UUID duplicate, String reason, Actor actor);
}
