package org.throughline.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.intake.domain.IntakeDraftRepository;
import org.throughline.intake.domain.IntakePolicy;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** The intake that somebody is taking down at this moment: kept while it is typed, gone when it has become a case. */
@Service
@Transactional
public class IntakeDrafts {

    private final Intakes intakes;
    private final IntakeDraftRepository drafts;
    private final Persons persons;
    private final Clock clock;

    IntakeDrafts(Intakes intakes, IntakeDraftRepository drafts, Persons persons, Clock clock) {
        this.intakes = intakes;
        this.drafts = drafts;
        this.persons = persons;
        this.clock = clock;
    }

    /** What was typed before, or null. */
    @Transactional(readOnly = true)
    public Map<String, Object> draft(Actor actor) {
        return drafts.find(actor.username())
                .map(IntakeDraftRepository.Row::answers)
                .orElse(null);
    }

    public void keep(Map<String, Object> answers, Actor actor) {
        IntakePolicy.requireMayTake(actor);
        drafts.save(actor.username(), answers, clock.instant());
    }

    /** People on file like the one described so far, and whom of them the actor has chosen. */
    public Alike alike(Map<String, Object> answers, Actor actor) {
        List<ClientCandidate> people = intakes.alike(answers, actor);
        UUID chosen = drafts.find(actor.username())
                .map(IntakeDraftRepository.Row::knownPerson)
                .orElse(null);
        return new Alike(
                people,
                people.stream().filter(one -> one.personId().equals(chosen)).findFirst());
    }

    /** @param person null to take the choice back */
    public void choose(UUID person, Actor actor) {
        IntakePolicy.requireMayTake(actor);
        if (person != null && persons.find(person).isEmpty()) {
            throw Rejection.notFound("person-unknown");
        }
        drafts.choose(actor.username(), person, clock.instant());
    }

    /**
     * Opens the case, for the chosen person if they are still like the one described.
     *
     * @return the case number
     */
    public String request(Map<String, Object> answers, Actor actor) {
        UUID chosen =
                alike(answers, actor).chosen().map(ClientCandidate::personId).orElse(null);
        String number = intakes.request(answers, chosen, actor);
        drafts.clear(actor.username());
        return number;
    }

    /** @param chosen one of the people, or empty for somebody new */
    public record Alike(List<ClientCandidate> people, Optional<ClientCandidate> chosen) {}
}
