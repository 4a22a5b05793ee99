package org.throughline.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.DeathRepository;
import org.throughline.people.domain.FamilyCopyPolicy;
import org.throughline.people.domain.PregnancyRepository;
import org.throughline.people.domain.RelationRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * The families of persons as a picture shows them: who is what to whom among those who are related to a person or live
 * with them. Nobody stands in it whom the person's own page would not name, and of whom the reader may not know more
 * than the name it shows no more. Every read is logged, for each whose record it shows.
 */
@Service
@Transactional
public class Genograms {

    private final PersonRecords records;
    private final Persons persons;
    private final RelationRepository relations;
    private final PregnancyRepository pregnancies;
    private final DeathRepository deaths;
    private final AccessLog log;
    private final Clock clock;

    Genograms(
            PersonRecords records,
            Persons persons,
            RelationRepository relations,
            PregnancyRepository pregnancies,
            DeathRepository deaths,
            AccessLog log,
            Clock clock) {
        this.records = records;
        this.persons = persons;
        this.relations = relations;
        this.pregnancies = pregnancies;
        this.deaths = deaths;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A family as the worker sees it, whole.
     *
     * @throws Rejection not found {@code person-unknown}, also where the reader may not know of them
     */
    public FamilyView view(UUID personId, Actor reader) {
        PersonView view = records.view(personId, reader, "genogram");
        return new FamilyView(view, family(view, reader, "genogram"));
    }

    /**
     * What the family itself is given; see {@link FamilyCopyPolicy}.
     *
     * @throws Rejection as {@link #view}
     */
    public FamilyView familyCopy(UUID personId, Actor reader) {
        PersonView view = records.view(personId, reader, "genogram-copy");
        return new FamilyView(view, FamilyCopyPolicy.copy(family(view, reader, "genogram-copy")));
    }

    /** All that was said of two people of a family, newest first, as what {@code one} was to {@code other}. */
    @Transactional(readOnly = true)
    public List<RelationRevision> revisions(UUID one, UUID other) {
        return relations.revisions(one, other);
    }

    /** Of these people those whose relation to the person is confidential; for use inside a use case: not logged. */
    @Transactional(readOnly = true)
    public Set<UUID> confidential(UUID personId, Collection<UUID> people) {
        List<UUID> all = new ArrayList<>(people);
        all.add(personId);
        return relations.tiesAmong(all).stream()
                .filter(tie -> tie.joins(personId) && tie.terms().confidential())
                .map(tie -> tie.other(personId))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Genogram family(PersonView view, Actor reader, String what) {
        UUID self = view.person().id();
        Map<UUID, Person> people = people(view);
        Set<UUID> known = view.visiblePeople();
        Set<UUID> shown = new HashSet<>(known);
        shown.add(self);
        log.listed(reader, what, AccessedList.of(List.copyOf(known), people.size(), Map.of(), null));
        Set<UUID> died = deaths.diedAmong(shown);
        Set<UUID> household = household(view);
        List<FamilyMember> members = people.values().stream()
                .map(person -> member(person, shown.contains(person.id()), died, household))
                .sorted(Comparator.comparing((FamilyMember one) -> !one.id().equals(self))
                        .thenComparing(FamilyMember::name)
                        .thenComparing(FamilyMember::id))
                .toList();
        List<FamilyTie> ties = relations.tiesAmong(people.keySet()).stream()
                .filter(tie -> shown.contains(tie.from()) || shown.contains(tie.to()))
                .toList();
        List<Pregnancy> unborn = pregnancies.among(shown).stream()
                .map(one -> people.containsKey(one.other()) ? one : one.withOther(null))
                .toList();
        return new Genogram(self, members, ties, unborn);
    }

    private Map<UUID, Person> people(PersonView view) {
        Map<UUID, Person> people = new LinkedHashMap<>();
        people.put(view.person().id(), view.person());
        view.members().forEach(member -> people.put(member.person().id(), member.person()));
        Map<UUID, Person> related = new HashMap<>(persons.findAll(
                view.relations().stream().map(RelatedPerson::personId).toList()));
        related.values().forEach(person -> people.putIfAbsent(person.id(), person));
        return people;
    }

    private static Set<UUID> household(PersonView view) {
        Set<UUID> household = new HashSet<>();
        view.members().forEach(member -> household.add(member.person().id()));
        if (!household.isEmpty()) {
            household.add(view.person().id());
        }
        return household;
    }

    private FamilyMember member(Person person, boolean shown, Set<UUID> died, Set<UUID> household) {
        Integer age = shown ? person.age(LocalDate.now(clock)) : null;
        boolean dead = died.contains(person.id());
        return new FamilyMember(
                person.id(),
                person.name(),
                shown ? person.details().sex() : null,
                dead ? null : age,
                age == null ? null : birthYear(person, age),
                dead,
                household.contains(person.id()),
                shown);
    }

    private Integer birthYear(Person person, int age) {
        LocalDate born = person.details().birthDate();
        return born == null ? LocalDate.now(clock).getYear() - age : born.getYear();
    }

    /** @param person of the one in the middle, with what endangers them and whether the reader may change it */
    public record FamilyView(PersonView person, Genogram family) {}
}
