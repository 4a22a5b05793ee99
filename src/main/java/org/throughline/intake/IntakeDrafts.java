package org.throughline.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.drafts.DraftBase;
import org.throughline.drafts.FormDraft;
import org.throughline.drafts.FormDrafts;
import org.throughline.intake.domain.IntakeDraftRepository;
import org.throughline.intake.domain.IntakePolicy;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;

/** The intake that somebody is taking down at this moment: kept while it is typed, gone when it has become a case. */
@Service
@Transactional
public class IntakeDrafts {

    /** Where the form of a new intake is sent to. */
    private static final String FORM = "/intakes/new";

    private final Intakes intakes;
    private final IntakeDraftRepository drafts;
    private final FormDrafts formDrafts;
    private final Persons persons;
    private final Clock clock;

    IntakeDrafts(Intakes intakes, IntakeDraftRepository drafts, FormDrafts formDrafts, Persons persons, Clock clock) {
        this.intakes = intakes;
        this.drafts = drafts;
        this.formDrafts = formDrafts;
        this.persons = persons;
        this.clock = clock;
    }

    /** What was typed before. */
    @Transactional(readOnly = true)
    public Optional<FormDraft> draft(Actor actor) {
        return formDrafts.find(FORM, actor);
    }

    /** @return the new revision. Rejections: as {@link FormDrafts#save}. */
    public long save(FormAnswers answers, DraftBase base, Actor actor) {
        IntakePolicy.requireMayTake(actor);
        return formDrafts.save(FORM, answers, base, actor);
    }

    /** Begins afresh: what was typed is gone, and who the client was said to be. */
    public void discard(Actor actor) {
        formDrafts.clear(FORM, actor);
        drafts.clear(actor.username());
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
        discard(actor);
        return number;
    }

    /** @param chosen one of the people, or empty for somebody new */
    public record Alike(List<ClientCandidate> people, Optional<ClientCandidate> chosen) {}
}
