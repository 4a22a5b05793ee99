package org.throughline.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.PregnancyPolicy;
import org.throughline.people.domain.PregnancyRepository;
import org.throughline.people.domain.PregnancyRepository.NewPregnancyRow;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * Children whom somebody expects, and those who were lost. Each change is kept. The actor must know of both parents, and
 * be allowed to change the record of one of them.
 */
@Service
@Transactional
public class Pregnancies {

    private final PersonRecords records;
    private final Persons persons;
    private final PregnancyRepository pregnancies;
    private final AccessLog log;
    private final Clock clock;

    Pregnancies(PersonRecords records, Persons persons, PregnancyRepository pregnancies, AccessLog log, Clock clock) {
        this.records = records;
        this.persons = persons;
        this.pregnancies = pregnancies;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Those of a parent, the earliest first; the read is logged.
     *
     * @throws Rejection not found {@code person-unknown}, also where the reader may not know of them
     */
    public List<Pregnancy> of(UUID parent, Actor reader) {
        UUID self = survivor(parent);
        requireKnown(List.of(self), reader);
        log.read(reader, AccessLog.PERSON, self, null, "genogram");
        return pregnancies.among(List.of(self));
    }

    /**
     * Records something new, or says it anew.
     *
     * @param typed without an id something new; else with the revision that was changed
     * @return its id
     * @throws Rejection not found {@code person-unknown}, {@code pregnancy-unknown}; forbidden {@code person-reads-only};
     *     invalid at the field; conflict {@code pregnancy-changed} where somebody was faster
     */
    public UUID save(Pregnancy typed, Actor actor) {
        Pregnancy checked = changeable(typed, actor);
        if (checked.id() != null) {
            known(checked.parent(), checked.id());
        }
        return add(PregnancyPolicy.checked(checked, LocalDate.now(clock)), false, null, actor);
    }

    /**
     * Takes it out: the child was born and is added as a relative, or it was a mistake. What was said stays on file.
     *
     * @throws Rejection as {@link #save}; invalid at {@code reason} where none is given
     */
    public void remove(UUID parent, UUID id, String reason, Actor actor) {
        UUID self = survivor(parent);
        requireKnown(List.of(self), actor);
        Pregnancy known = changeable(known(self, id), actor);
        add(known, true, PregnancyPolicy.reason(reason), actor);
    }

    private UUID add(Pregnancy said, boolean ended, String reason, Actor actor) {
        UUID id = said.id() == null ? UUID.randomUUID() : said.id();
        Pregnancy next = new Pregnancy(
                id, said.revision() + 1, said.parent(), said.other(), said.course(), said.day(), said.confidential());
        if (!pregnancies.add(next, new NewPregnancyRow(ended, reason, actor.username(), clock.instant()))) {
            throw Rejection.conflict("pregnancy-changed");
        }
        parents(next).forEach(parent -> log.wrote(actor, AccessLog.PERSON, parent, "relations"));
        return id;
    }

    private Pregnancy known(UUID parent, UUID id) {
        return pregnancies.among(List.of(parent)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("pregnancy-unknown"));
    }

    private Pregnancy changeable(Pregnancy typed, Actor actor) {
        Pregnancy said = new Pregnancy(
                typed.id(),
                typed.revision(),
                survivor(typed.parent()),
                typed.other() == null ? null : survivor(typed.other()),
                typed.course(),
                typed.day(),
                typed.confidential());
        requireKnown(parents(said), actor);
        if (parents(said).stream().noneMatch(parent -> records.mayChange(parent, actor))) {
            throw Rejection.forbidden("person-reads-only");
        }
        return said;
    }

    private static List<UUID> parents(Pregnancy said) {
        return Stream.of(said.parent(), said.other()).filter(Objects::nonNull).toList();
    }

    private void requireKnown(List<UUID> people, Actor actor) {
        if (!records.knownAmong(people, actor).containsAll(people)) {
            throw Rejection.notFound("person-unknown");
        }
    }

    private UUID survivor(UUID person) {
        return persons.find(person).map(Person::id).orElseThrow(() -> Rejection.notFound("person-unknown"));
    }
}
