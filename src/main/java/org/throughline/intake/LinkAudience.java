package org.throughline.intake;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.intake.domain.LinkDecisionPolicy.Answering;
import org.throughline.people.Person;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.staff.Absences;
import org.throughline.staff.IntakeSupervision;

/** Who answers for a person's file: those who have their open cases; where none is open, those who had the last. */
@Component
class LinkAudience {

    private final Persons persons;
    private final Cases cases;
    private final Absences absences;
    private final IntakeSupervision intake;
    private final Clock clock;

    LinkAudience(Persons persons, Cases cases, Absences absences, IntakeSupervision intake, Clock clock) {
        this.persons = persons;
        this.cases = cases;
        this.absences = absences;
        this.intake = intake;
        this.clock = clock;
    }

    Answering of(UUID personId, Actor actor) {
        Set<String> people = new HashSet<>();
        Set<String> teams = new HashSet<>();
        for (CaseSummary one : answeredFor(personId)) {
            if (one.worker() != null) {
                people.add(one.worker());
                absences.coverOf(one.worker(), clock.instant()).ifPresent(people::add);
            }
            if (one.supervisor() != null) {
                people.add(one.supervisor());
            }
            if (one.team() != null) {
                teams.add(one.team());
            }
        }
        return new Answering(people, teams, intake.answers(actor));
    }

    /** The team whose supervisors are asked; empty leaves it to every supervisor. */
    Optional<String> teamFor(UUID personId) {
        return answeredFor(personId).stream()
                .map(CaseSummary::team)
                .filter(team -> team != null)
                .findFirst()
                .or(intake::team);
    }

    Optional<String> workerFor(UUID personId) {
        return answeredFor(personId).stream()
                .filter(CaseSummary::isOpen)
                .map(CaseSummary::worker)
                .filter(worker -> worker != null)
                .findFirst()
                .map(worker -> absences.coverOf(worker, clock.instant()).orElse(worker));
    }

    private List<CaseSummary> answeredFor(UUID personId) {
        UUID survivor = persons.find(personId).map(Person::id).orElse(personId);
        List<CaseSummary> all = cases.ofPerson(survivor);
        List<CaseSummary> open = all.stream().filter(CaseSummary::isOpen).toList();
        return open.isEmpty() ? all.stream().limit(1).toList() : open;
    }
}
