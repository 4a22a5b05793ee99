package org.throughline.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Cases;
import org.throughline.engine.Submission;
import org.throughline.intake.domain.IntakePolicy;
import org.throughline.people.ContactRules;
import org.throughline.people.Deaths;
import org.throughline.people.DuplicateQuery;
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.people.PossibleDuplicate;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;

/** Whether the client is somebody on file already. */
@Component
public class ClientMatcher {

    /** The option of check-duplicates that says: none of them. */
    public static final String NOBODY = "new";

    private final Persons persons;
    private final Cases cases;
    private final Answers answers;
    private final ClientLinks links;
    private final PersonLookups lookups;
    private final OpenCases openCases;
    private final ContactRules contactRules;
    private final Deaths deaths;

    ClientMatcher(
            Persons persons,
            Cases cases,
            Answers answers,
            ClientLinks links,
            PersonLookups lookups,
            OpenCases openCases,
            ContactRules contactRules,
            Deaths deaths) {
        this.persons = persons;
        this.cases = cases;
        this.answers = answers;
        this.links = links;
        this.lookups = lookups;
        this.openCases = openCases;
        this.contactRules = contactRules;
        this.deaths = deaths;
    }

    public List<ClientCandidate> alike(DuplicateQuery query, Actor actor) {
        return shown(persons.possibleDuplicates(query), null, actor);
    }

    /**
     * The card that somebody chose by, as it is now. Linking by a bare id would let anybody say of anybody that it is them.
     *
     * @throws Rejection invalid {@code known-person-shown-missing} at {@code shown}; invalid {@code known-person-unlike}
     *     for somebody unlike the one described; conflict {@code known-person-changed} where the card says something else
     *     by now
     */
    public ClientCandidate chosen(DuplicateQuery query, KnownPerson known) {
        return chosen(persons.possibleDuplicates(query), known);
    }

    /** As {@link #chosen}, of those like the client of a case. */
    public ClientCandidate chosenFor(UUID caseId, KnownPerson known) {
        if (known.personId() == null) {
            throw Rejection.invalidField("personId", "link-person-missing");
        }
        return chosen(likeClientOf(caseId), known);
    }

    private ClientCandidate chosen(List<PossibleDuplicate> people, KnownPerson known) {
        if (known.shown() == null || known.shown().isBlank()) {
            throw Rejection.invalidField("shown", "known-person-shown-missing");
        }
        ClientCandidate card = people.stream()
                .filter(person -> person.personId().equals(known.personId()))
                .findFirst()
                .map(this::candidate)
                .orElseThrow(() -> Rejection.invalid("known-person-unlike"));
        if (!card.shown().equals(known.shown())) {
            throw Rejection.conflict("known-person-changed", card.name());
        }
        return card;
    }

    /** The hash of somebody's card, for whoever takes requests down and may choose by it; what is on it is shown elsewhere. */
    public Optional<String> shown(Person person, Actor actor) {
        return IntakePolicy.mayTake(actor)
                ? Optional.of(
                        candidate(PossibleDuplicate.of(person, 0, List.of())).shown())
                : Optional.empty();
    }

    /**
     * Of somebody who is chosen without being looked for.
     *
     * @throws Rejection not found {@code person-unknown}; conflict {@code known-person-changed}
     */
    public void requireShown(KnownPerson known) {
        Person person = persons.find(known.personId()).orElseThrow(() -> Rejection.notFound("person-unknown"));
        ClientCandidate card = candidate(PossibleDuplicate.of(person, 0, List.of()));
        if (!card.shown().equals(known.shown())) {
            throw Rejection.conflict("known-person-changed", card.name());
        }
    }

    public boolean anyAlike(UUID caseId) {
        return !likeClientOf(caseId).isEmpty();
    }

    public List<ClientCandidate> candidates(UUID caseId, Actor reader) {
        return shown(likeClientOf(caseId), caseId, reader);
    }

    private List<PossibleDuplicate> likeClientOf(UUID caseId) {
        Person client =
                persons.find(cases.require(caseId).personId()).orElseThrow(() -> Rejection.notFound("person-unknown"));
        PersonDetails details = client.details();
        return persons.possibleDuplicates(new DuplicateQuery(
                details.firstName(), details.lastName(), details.birthDate(), details.phone(), client.id()));
    }

    private List<ClientCandidate> shown(List<PossibleDuplicate> people, UUID caseId, Actor reader) {
        lookups.record(people, caseId, reader);
        return people.stream().map(this::candidate).toList();
    }

    private ClientCandidate candidate(PossibleDuplicate person) {
        return new ClientCandidate(
                person,
                openCases.of(person.personId()).stream().findFirst().orElse(null),
                contactRules.of(person.personId()).orElse(null),
                deaths.of(person.personId()).orElse(null));
    }

    /** What the form check-duplicates said is a proposal: somebody else decides. */
    public void settle(UUID caseId, UUID submissionId) {
        if (submissionId == null) {
            return;
        }
        Submission decided = answers.of(submissionId);
        FormAnswers said = decided.form();
        String match = said.text("match");
        if (match != null && !match.equals(NOBODY)) {
            links.propose(caseId, UUID.fromString(match), said.text("matchNotes"), decided.by());
        }
    }
}
