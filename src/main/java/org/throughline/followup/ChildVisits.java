package org.throughline.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Cases;
import org.throughline.engine.Decisions;
import org.throughline.followup.domain.ChildVisitPolicy;
import org.throughline.followup.domain.ChildVisitRepository;
import org.throughline.followup.domain.ChildVisitRepository.VisitDue;
import org.throughline.people.Deaths;
import org.throughline.people.Household;
import org.throughline.people.HouseholdMember;
import org.throughline.people.Households;
import org.throughline.people.Person;
import org.throughline.people.Persons;
import org.throughline.safety.Dangers;

/**
 * The children at risk of a case: the client who is one, and those who live with the client, where the decision table
 * {@value #DECISION} says so by the risk of the case, a danger that stands and their age. They are seen face to face.
 */
@Service
@Transactional
public class ChildVisits {

    public static final String DECISION = "child-visit";

    private final Cases cases;
    private final Persons persons;
    private final Households households;
    private final Deaths deaths;
    private final Dangers dangers;
    private final Decisions decisions;
    private final ChildVisitRepository visits;
    private final Clock clock;

    ChildVisits(
            Cases cases,
            Persons persons,
            Households households,
            Deaths deaths,
            Dangers dangers,
            Decisions decisions,
            ChildVisitRepository visits,
            Clock clock) {
        this.cases = cases;
        this.persons = persons;
        this.households = households;
        this.deaths = deaths;
        this.dangers = dangers;
        this.decisions = decisions;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Until when each child at risk is to be seen: so many days after it was seen last, or after the case began to be followed.
     *
     * @param riskLevel of the case; null where it is not known
     */
    @Transactional(readOnly = true)
    public List<VisitDue> ahead(UUID caseId, String riskLevel) {
        LocalDate today = LocalDate.now(clock);
        boolean danger = dangers.standing(caseId).isPresent();
        Map<UUID, LocalDate> seen = visits.lastSeen(caseId);
        LocalDate since = visits.followedSince(caseId)
                .map(followed -> LocalDate.ofInstant(followed, clock.getZone()))
                .orElse(today);
        return children(caseId, today)
                .flatMap(child -> days(riskLevel, danger, child.age(today))
                        .map(days -> new VisitDue(
                                child.id(), ChildVisitPolicy.dueOn(seen.getOrDefault(child.id(), since), days)))
                        .stream())
                .toList();
    }

    /** Those who are to be seen by the contact that is scheduled, whoever is due first at the beginning. */
    @Transactional(readOnly = true)
    public List<ChildVisit> of(UUID caseId) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, LocalDate> seen = visits.lastSeen(caseId);
        return visits.due(caseId).stream()
                .map(visit -> visit(persons.find(visit.personId()).orElseThrow(), visit, seen, today))
                .toList();
    }

    /** Keeps whom the contact is to see. */
    void schedule(UUID scheduleId, UUID caseId, List<VisitDue> ahead) {
        visits.schedule(scheduleId, caseId, ahead);
    }

    /**
     * Keeps who was seen.
     *
     * @return how many should have been seen by that day, and were not
     */
    long record(UUID caseId, UUID answersId, Set<UUID> seen, LocalDate on, String by) {
        visits.seen(caseId, answersId, seen, on, by, clock.instant());
        return visits.due(caseId).stream()
                .filter(visit ->
                        !seen.contains(visit.personId()) && !visit.dueOn().isAfter(on))
                .count();
    }

    private Stream<Person> children(UUID caseId, LocalDate today) {
        UUID client = cases.require(caseId).personId();
        Stream<Person> others = households.of(client).map(Household::members).orElse(List.of()).stream()
                .map(HouseholdMember::person);
        return Stream.concat(persons.find(client).stream(), others)
                .filter(person -> isChild(person, today))
                .filter(person -> deaths.of(person.id()).isEmpty());
    }

    /** Who is not born yet is not seen. */
    private static boolean isChild(Person person, LocalDate today) {
        LocalDate born = person.details().birthDate();
        return person.age(today) != null
                && person.age(today) < ChildVisitPolicy.CHILD_BELOW
                && (born == null || !born.isAfter(today));
    }

    private Optional<Integer> days(String riskLevel, boolean danger, int age) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("riskLevel", riskLevel);
        inputs.put("danger", danger);
        inputs.put("age", age);
        return decisions.evaluate(DECISION, inputs).stream()
                .filter(answer -> Boolean.TRUE.equals(answer.get("atRisk")))
                .map(answer -> ((Number) answer.get("days")).intValue())
                .findFirst();
    }

    private static ChildVisit visit(Person child, VisitDue due, Map<UUID, LocalDate> seen, LocalDate today) {
        return new ChildVisit(
                child.id(),
                child.name(),
                child.age(today),
                seen.get(child.id()),
                due.dueOn(),
                due.dueOn().isBefore(today));
    }
}
