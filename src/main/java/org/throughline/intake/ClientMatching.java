package org.throughline.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Answers;
import org.throughline.casefile.Cases;
import org.throughline.engine.Submission;
import org.throughline.people.AccessLog;
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
class ClientMatching {

    /** The option of check-duplicates that says: none of them. */
    static final String NOBODY = "new";

    private final Persons persons;
    private final Cases cases;
    private final Answers answers;
    private final AccessLog accessLog;
    private final ActingStaff staff;

    ClientMatching(Persons persons, Cases cases, Answers answers, AccessLog accessLog, ActingStaff staff) {
        this.persons = persons;
        this.cases = cases;
        this.answers = answers;
        this.accessLog = accessLog;
        this.staff = staff;
    }

    List<PossibleDuplicate> alike(DuplicateQuery query, Actor actor) {
        List<PossibleDuplicate> found = persons.possibleDuplicates(query);
        found.forEach(one -> accessLog.read(actor, AccessLog.PERSON, one.personId(), "compared"));
        return found;
    }

    /** Linking by a bare id would let anybody attach a case to anybody. */
    UUID oneOf(DuplicateQuery query, UUID known) {
        return persons.possibleDuplicates(query).stream()
                .map(PossibleDuplicate::personId)
                .filter(known::equals)
                .findFirst()
                .orElseThrow(() -> Rejection.invalid("known-person-unlike"));
    }

    List<PossibleDuplicate> candidates(UUID caseId) {
        Person client =
                persons.find(cases.require(caseId).personId()).orElseThrow(() -> Rejection.notFound("person-unknown"));
        PersonDetails details = client.details();
        return persons.possibleDuplicates(new DuplicateQuery(
                details.firstName(), details.lastName(), details.birthDate(), details.phone(), client.id()));
    }

    void settle(UUID caseId, UUID submissionId) {
        if (submissionId == null) {
            return;
        }
        Submission decided = answers.of(submissionId);
        String match = new FormAnswers(decided.answers()).text("match");
        if (match != null && !match.equals(NOBODY)) {
            UUID survivor =
                    persons.link(cases.require(caseId).personId(), UUID.fromString(match), staff.named(decided.by()));
            cases.linkPerson(caseId, survivor, decided.by());
        }
    }
}
