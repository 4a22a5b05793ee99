package org.throughline.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.BirthDatePolicy;
import org.throughline.people.domain.ContactPointPolicy;
import org.throughline.people.domain.DuplicatePolicy;
import org.throughline.people.domain.DuplicatePolicy.Likeness;
import org.throughline.people.domain.DuplicatePolicy.Traits;
import org.throughline.people.domain.DuplicateRepository;
import org.throughline.people.domain.PersonLinkRepository;
import org.throughline.people.domain.PersonRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/** Everybody on file. Writing logs itself; whoever shows a person to somebody logs the reading ({@link #view}). */
@Service
@Transactional
public class Persons {

    private static final int SHOWN = 10;

    private final PersonRepository table;
    private final PersonLinkRepository links;
    private final DuplicateRepository duplicates;
    private final PersonFacts facts;
    private final ApplicationEventPublisher events;
    private final AccessLog accessLog;
    private final Clock clock;

    Persons(
            PersonRepository table,
            PersonLinkRepository links,
            DuplicateRepository duplicates,
            PersonFacts facts,
            ApplicationEventPublisher events,
            AccessLog accessLog,
            Clock clock) {
        this.table = table;
        this.links = links;
        this.duplicates = duplicates;
        this.facts = facts;
        this.events = events;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Puts somebody on file.
     *
     * @throws org.throughline.shared.Rejection invalid {@code person-name-missing} at {@code lastName}; {@code
     *     birth-date-too-late} at {@code birthDate} where it lies more than 300 days ahead
     */
    public UUID register(PersonDetails details, Actor actor) {
        PersonDetails tidy = checked(details);
        UUID id = UUID.randomUUID();
        table.insert(id, tidy, actor.username());
        accessLog.wrote(actor, AccessLog.PERSON, id, "registered");
        return id;
    }

    /** The person, or whom they were linked to; for use inside a use case: not logged. */
    public Optional<Person> find(UUID personId) {
        return table.find(personId);
    }

    /** The ids of all records that are this person's: theirs, and those that were linked to it. Not logged. */
    @Transactional(readOnly = true)
    public List<UUID> recordsOf(UUID personId) {
        return table.recordsOf(personId);
    }

    /** The record itself, also where it was linked to another; not logged. */
    @Transactional(readOnly = true)
    public Optional<Person> record(UUID personId) {
        return table.record(personId);
    }

    /** Several at once, by the id that was asked for; unknown ids are left out. Not logged. */
    public Map<UUID, Person> findAll(Collection<UUID> personIds) {
        return table.findAll(personIds);
    }

    /**
     * The person, shown to the actor: logged as read.
     *
     * @throws org.throughline.shared.Rejection not found {@code person-unknown}
     */
    public Person view(UUID personId, UUID caseId, Actor actor) {
        Person person = table.find(personId).orElseThrow(Persons::unknown);
        accessLog.read(actor, AccessLog.PERSON, person.id(), caseId, "details");
        return person;
    }

    /** Replaces the details; what was there before stays readable in the person's revisions. */
    public void update(UUID personId, PersonDetails details, Actor actor) {
        PersonDetails tidy = checked(details);
        Person person = table.lock(personId).orElseThrow(Persons::unknown);
        if (tidy.equals(person.details())) {
            return;
        }
        table.update(person.id(), tidy, null, actor.username());
        events.publishEvent(new PersonChanged(person.id()));
        accessLog.wrote(actor, AccessLog.PERSON, person.id(), "details");
    }

    /**
     * Corrects what is known, for a reason that is kept with it. What was there before stays on file and is still found.
     *
     * @param seen the revision that the corrections were made to
     * @throws Rejection invalid {@code correction-reason-missing} at {@code reason}; conflict {@code person-changed} where
     *     somebody else has changed the record since
     */
    public void correct(UUID personId, int seen, PersonDetails details, String reason, Actor actor) {
        StorableText.requireGiven("reason", reason, "correction-reason-missing");
        Person person = table.lock(personId).orElseThrow(Persons::unknown);
        if (person.revision() != seen) {
            throw Rejection.conflict("person-changed");
        }
        PersonDetails tidy = checked(details);
        ContactPointPolicy.check(tidy.contact());
        if (!tidy.equals(person.details())) {
            table.update(person.id(), tidy, reason.strip(), actor.username());
            facts.correctDetails(person.id(), person.details(), tidy, reason, actor);
            accessLog.wrote(actor, AccessLog.PERSON, person.id(), "details");
            events.publishEvent(new PersonChanged(person.id()));
        }
    }

    /** What was ever known; not logged. */
    public PersonHistory history(UUID personId) {
        UUID survivor = table.find(personId).map(Person::id).orElseThrow(Persons::unknown);
        return PersonHistory.of(table.revisions(survivor), clock.getZone());
    }

    /** People on file who may be the same, likeliest first, at most ten. */
    public List<PossibleDuplicate> possibleDuplicates(DuplicateQuery query) {
        Traits asked =
                duplicates.traits(text(query.firstName()), text(query.lastName()), query.birthDate(), query.phone());
        if (!asked.isSelective()) {
            return List.of();
        }
        return duplicates.alike(asked, query.except()).stream()
                .map(candidate -> compared(asked, candidate))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(PossibleDuplicate::score)
                        .reversed()
                        .thenComparing(PossibleDuplicate::name))
                .limit(SHOWN)
                .toList();
    }

    /** Whether a record knows a later way to reach the person than another: what was stated last is what holds. */
    @Transactional(readOnly = true)
    public boolean hasNewerContacts(UUID stated, UUID known) {
        return table.reachedSince(stated)
                .filter(at -> table.reachedSince(known)
                        .map(earlier -> earlier.isBefore(at))
                        .orElse(true))
                .isPresent();
    }

    /**
     * Says that two records are the same person's: {@code duplicate} is from now on found as {@code known}, which takes
     * over what it did not know itself. Nothing is moved or deleted, so that {@link #unlink} can take it back.
     *
     * @param newerContacts true to take over also the ways to reach them, where the duplicate knows others
     * @return the surviving person's id
     */
    public UUID link(UUID duplicate, UUID known, boolean newerContacts, Actor actor) {
        Person survivor = table.lock(known).orElseThrow(Persons::unknown);
        Person other = table.lock(duplicate).orElseThrow(Persons::unknown);
        if (survivor.id().equals(other.id())) {
            return survivor.id();
        }
        PersonDetails completed = completed(survivor, other, newerContacts);
        boolean learned = !completed.equals(survivor.details());
        Integer added = learned ? table.update(survivor.id(), completed, null, actor.username()) : null;
        links.add(other.id(), survivor.id(), added, actor.username());
        accessLog.wrote(actor, AccessLog.PERSON, other.id(), "linked");
        accessLog.wrote(actor, AccessLog.PERSON, survivor.id(), "linked");
        return survivor.id();
    }

    /** What would be known of a person, were the duplicate linked to them with the newest way of reaching them. */
    @Transactional(readOnly = true)
    public PersonDetails linked(Person duplicate, Person known) {
        return completed(known, duplicate, hasNewerContacts(duplicate.id(), known.id()));
    }

    private static PersonDetails completed(Person survivor, Person other, boolean newerContacts) {
        PersonDetails both = Completion.of(survivor.details(), other.details());
        return newerContacts ? Completion.reachedBy(other.details(), both) : both;
    }

    /**
     * Takes a link back: the records are two people's again, and what the link added to the other is removed where
     * nobody changed it since.
     *
     * @throws org.throughline.shared.Rejection conflict {@code person-not-linked}
     */
    public void unlink(UUID duplicate, String reason, Actor actor) {
        table.lock(duplicate).orElseThrow(Persons::unknown);
        PersonLinkRepository.PersonLink link =
                links.standing(duplicate).orElseThrow(() -> Rejection.conflict("person-not-linked"));
        if (link.addedRevision() != null) {
            takeBack(link.knownId(), link.addedRevision(), actor);
        }
        links.end(duplicate, reason, actor.username());
        accessLog.wrote(actor, AccessLog.PERSON, duplicate, "unlinked");
        accessLog.wrote(actor, AccessLog.PERSON, link.knownId(), "unlinked");
    }

    private void takeBack(UUID known, int added, Actor actor) {
        PersonDetails now = table.record(known).orElseThrow(Persons::unknown).details();
        PersonDetails without =
                Completion.withoutLink(table.revision(known, added - 1), table.revision(known, added), now);
        if (!without.equals(now)) {
            table.update(known, without, null, actor.username());
        }
    }

    /** What somebody is compared with others by. */
    Traits traits(PersonDetails details) {
        return duplicates.traits(
                text(details.firstName()), text(details.lastName()), details.birthDate(), details.phone());
    }

    private PersonDetails checked(PersonDetails details) {
        PersonDetails tidy = Completion.tidy(details);
        if (!Completion.isNamed(tidy)) {
            throw Rejection.invalidField("lastName", "person-name-missing");
        }
        BirthDatePolicy.check(tidy.birthDate(), LocalDate.now(clock));
        return tidy;
    }

    private static Optional<PossibleDuplicate> compared(
            Traits asked, DuplicateRepository.DuplicateCandidate candidate) {
        Likeness likeness = DuplicatePolicy.compare(asked, candidate.traits(), candidate.nameSimilarity());
        return likeness.isWorthShowing()
                ? Optional.of(PossibleDuplicate.of(candidate.person(), likeness.score(), likeness.reasons()))
                : Optional.empty();
    }

    private static String text(String value) {
        return value == null ? "" : value.replace("\u0000", "");
    }

    private static Rejection unknown() {
        return Rejection.notFound("person-unknown");
    }
}
