package org.throughline.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.DuplicatePolicy.Traits;
import org.throughline.people.domain.HouseholdRepository;
import org.throughline.people.domain.HouseholdRepository.MemberRow;
import org.throughline.people.domain.HouseholdRowPolicy;
import org.throughline.people.domain.HouseholdRowPolicy.HouseholdEntry;
import org.throughline.people.domain.RelationRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * Who lives with whom, and who is what to whom. Leaving a household ends a membership; it is not forgotten.
 */
@Service
@Transactional
public class Households {

    private final HouseholdRepository table;
    private final RelationRepository ties;
    private final Persons persons;
    private final AccessLog accessLog;
    private final Clock clock;

    Households(HouseholdRepository table, RelationRepository ties, Persons persons, AccessLog accessLog, Clock clock) {
        this.table = table;
        this.ties = ties;
        this.persons = persons;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** The household the person lives in now; not logged. */
    public Optional<Household> of(UUID personId) {
        UUID self = survivor(personId);
        return table.householdOf(self).map(household -> new Household(household, members(household, self)));
    }

    /**
     * Adds somebody to the person's household, which is founded if need be. Somebody of the same name already in it is
     * that person and is updated.
     *
     * @param relation what the new member is to the person
     * @return the member's person id
     */
    public UUID addMember(UUID personId, PersonDetails member, Relation relation, Actor actor) {
        return record(personId, List.of(new HouseholdRow(member, relation)), actor)
                .get(0);
    }

    /**
     * Puts a list of the household on file: a row that was stated before updates its person, every other row is
     * somebody new, also where two bear one name. Whoever is not in the list stays in the household.
     *
     * @return the person of each row
     */
    public List<UUID> record(UUID personId, List<HouseholdRow> rows, Actor actor) {
        if (rows.isEmpty()) {
            return List.of();
        }
        UUID self = survivor(personId);
        UUID household = table.householdOf(self).orElseGet(() -> found(self, actor));
        List<HouseholdMember> known = members(household, self);
        List<Optional<Integer>> matches = HouseholdRowPolicy.match(
                rows.stream().map(this::entry).toList(),
                known.stream().map(this::entry).toList());
        List<UUID> people = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            PersonDetails stated = rows.get(row).person();
            UUID member = matches.get(row)
                    .map(place -> refreshed(known.get(place).person(), stated, actor))
                    .orElseGet(() -> joined(household, stated, actor));
            relate(member, self, rows.get(row).relation(), actor);
            people.add(member);
        }
        return people;
    }

    /** Ends the membership today. */
    public void removeMember(UUID householdId, UUID personId, Actor actor) {
        if (table.leave(householdId, personId, LocalDate.now(clock)) == 0) {
            throw Rejection.notFound("household-member-unknown");
        }
        accessLog.wrote(actor, AccessLog.PERSON, personId, "household");
    }

    /** Records what {@code from} is to {@code to}, and with it the way back. */
    public void relate(UUID from, UUID to, Relation relation, Actor actor) {
        UUID first = survivor(from);
        UUID second = survivor(to);
        if (first.equals(second)) {
            throw Rejection.invalidField("relation", "relation-to-self");
        }
        table.relate(first, second, relation, actor.username(), clock.instant());
        table.relate(second, first, relation.inverse(), actor.username(), clock.instant());
        accessLog.wrote(actor, AccessLog.PERSON, first, "relations");
        accessLog.wrote(actor, AccessLog.PERSON, second, "relations");
    }

    /** Everybody related to the person, in the household or not. */
    public List<RelatedPerson> relations(UUID personId) {
        UUID self = survivor(personId);
        Map<UUID, Relation> relations = table.relationsTo(self);
        Map<UUID, RelationTerms> terms = terms(self, relations.keySet());
        return persons.findAll(relations.keySet()).values().stream()
                .map(person -> new RelatedPerson(
                        person.id(),
                        person.name(),
                        relations.get(person.id()),
                        terms.getOrDefault(person.id(), RelationTerms.UNKNOWN)))
                .sorted(Comparator.comparing(RelatedPerson::name))
                .toList();
    }

    private Map<UUID, RelationTerms> terms(UUID self, Set<UUID> related) {
        List<UUID> people = new ArrayList<>(related);
        people.add(self);
        return ties.tiesAmong(people).stream()
                .filter(tie -> tie.joins(self))
                .collect(Collectors.toMap(tie -> tie.other(self), FamilyTie::terms));
    }

    private List<HouseholdMember> members(UUID household, UUID self) {
        Map<UUID, Relation> relations = table.relationsTo(self);
        List<MemberRow> others = table.membersNow(household).stream()
                .filter(member -> !member.personId().equals(self))
                .toList();
        Map<UUID, Person> people =
                persons.findAll(others.stream().map(MemberRow::personId).toList());
        LocalDate today = LocalDate.now(clock);
        return others.stream()
                .map(member -> new HouseholdMember(
                        people.get(member.personId()), relations.get(member.personId()), member.since()))
                .sorted(Comparator.comparing(
                        member -> member.person().age(today), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private UUID found(UUID self, Actor actor) {
        UUID household = UUID.randomUUID();
        table.found(household, actor.username(), clock.instant());
        table.join(household, self, LocalDate.now(clock));
        return household;
    }

    private HouseholdEntry entry(HouseholdRow row) {
        return entry(row.person(), row.relation(), row.person().approximateAge());
    }

    private HouseholdEntry entry(HouseholdMember member) {
        return entry(
                member.person().details(), member.relation(), member.person().age(LocalDate.now(clock)));
    }

    private HouseholdEntry entry(PersonDetails person, Relation relation, Integer age) {
        Traits traits = persons.traits(person);
        return new HouseholdEntry(traits.nameKey(), traits.firstSound(), relation, age);
    }

    private UUID refreshed(Person known, PersonDetails stated, Actor actor) {
        persons.update(known.id(), Completion.of(Completion.tidy(stated), known.details()), actor);
        return known.id();
    }

    private UUID joined(UUID household, PersonDetails member, Actor actor) {
        UUID id = persons.register(member, actor);
        table.join(household, id, LocalDate.now(clock));
        return id;
    }

    private UUID survivor(UUID personId) {
        return persons.find(personId).map(Person::id).orElseThrow(() -> Rejection.notFound("person-unknown"));
    }
}
