package org.throughline.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.intake.domain.LinkDecisionPolicy;
import org.throughline.intake.domain.PersonMerge;
import org.throughline.intake.domain.PersonMergeRepository;
import org.throughline.people.Person;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * Two people on file who are one, also where no case asks whose it is. Nothing is thrown together that could not be taken
 * apart: a merge is a link of the two records, and undone it hands each case back to whom it belonged.
 */
@Service
@Transactional
public class PersonMerges {

    private static final String KIND = "intake";

    private final PersonMergeRepository merges;
    private final LinkAudience audience;
    private final Persons persons;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    PersonMerges(
            PersonMergeRepository merges,
            LinkAudience audience,
            Persons persons,
            Cases cases,
            Timeline timeline,
            Clock clock) {
        this.merges = merges;
        this.audience = audience;
        this.persons = persons;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Says that two people on file are one.
     *
     * @param duplicateId whose record is from now on found as that of the other
     * @throws Rejection not found {@code person-unknown}; forbidden {@code merge-not-yours}; invalid {@code
     *     merge-reason-missing} at {@code reason}; conflict {@code merged-already}
     */
    public void merge(UUID duplicateId, UUID knownId, String reason, Actor by) {
        UUID duplicate = survivor(duplicateId);
        UUID known = survivor(knownId);
        LinkDecisionPolicy.requireMayMerge(by, audience.of(duplicate, by), audience.of(known, by));
        if (duplicate.equals(known)) {
            throw Rejection.conflict("merged-already");
        }
        String why = required(reason, "merge-reason-missing");
        List<UUID> moved =
                cases.ofPerson(duplicate).stream().map(CaseSummary::caseId).toList();
        List<UUID> kept =
                cases.ofPerson(known).stream().map(CaseSummary::caseId).toList();
        persons.link(duplicate, known, persons.hasNewerContacts(duplicate, known), by);
        moved.forEach(caseId -> cases.linkPerson(caseId, known));
        merges.add(new PersonMerge(UUID.randomUUID(), duplicate, known, why, by.username(), moved), clock.instant());
        moved.forEach(one -> timeline.record(one, KIND, by.username(), "timeline.people-merged", why));
        kept.forEach(one -> timeline.record(one, KIND, by.username(), "timeline.people-merged", why));
    }

    /**
     * Takes a merge back: the records are two people's again, and each case is whose it was.
     *
     * @param duplicateId the record that was merged into another
     * @throws Rejection forbidden {@code link-not-yours}; invalid {@code merge-undo-reason-missing} at {@code reason};
     *     conflict {@code person-not-merged}
     */
    public void undo(UUID duplicateId, String reason, Actor by) {
        PersonMerge merge = merges.lock(duplicateId).orElseThrow(() -> Rejection.conflict("person-not-merged"));
        LinkDecisionPolicy.requireMayUndo(by, audience.of(merge.knownId(), by));
        String why = required(reason, "merge-undo-reason-missing");
        List<CaseSummary> together = cases.ofPerson(merge.knownId());
        persons.unlink(merge.duplicateId(), why, by);
        merge.moved().forEach(caseId -> cases.linkPerson(caseId, merge.duplicateId()));
        merges.undo(merge.id(), why, by.username(), clock.instant());
        together.forEach(one -> timeline.record(one.caseId(), KIND, by.username(), "timeline.merge-undone", why));
    }

    private UUID survivor(UUID personId) {
        return persons.find(personId).map(Person::id).orElseThrow(() -> Rejection.notFound("person-unknown"));
    }

    private static String required(String reason, String otherwise) {
        if (reason == null || reason.isBlank()) {
            throw Rejection.invalidField("reason", otherwise);
        }
        return reason.strip();
    }
}
