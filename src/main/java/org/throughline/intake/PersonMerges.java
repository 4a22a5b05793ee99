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
import org.throughline.people.PersonRecords;
import org.throughline.people.PersonView;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;
import org.throughline.staff.StaffDirectory;

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
    private final PersonRecords records;
    private final Persons persons;
    private final Cases cases;
    private final Timeline timeline;
    private final StaffDirectory staff;
    private final Clock clock;

    PersonMerges(
            PersonMergeRepository merges,
            LinkAudience audience,
            PersonRecords records,
            Persons persons,
            Cases cases,
            Timeline timeline,
            StaffDirectory staff,
            Clock clock) {
        this.merges = merges;
        this.audience = audience;
        this.records = records;
        this.persons = persons;
        this.cases = cases;
        this.timeline = timeline;
        this.staff = staff;
        this.clock = clock;
    }

    /** Whether this person may say of somebody on file, whom they read, that they are another one as well. */
    @Transactional(readOnly = true)
    public boolean mayMerge(UUID personId, Actor actor) {
        return LinkDecisionPolicy.mayMerge(actor, audience.of(personId, actor));
    }

    /**
     * Two people on file beside each other, and what would be known of them as one. Both are logged as read.
     *
     * @throws Rejection not found {@code person-unknown}; forbidden {@code merge-not-yours}; conflict {@code
     *     merged-already}
     */
    public MergePreview preview(UUID duplicateId, UUID knownId, Actor by) {
        PersonView duplicate = records.view(duplicateId, by);
        PersonView known = records.view(knownId, by);
        requireMergeable(duplicate.person().id(), known.person().id(), by);
        return new MergePreview(duplicate, known, persons.linked(duplicate.person(), known.person()));
    }

    /**
     * As {@link #merge(UUID, UUID, String, Actor)}, by what was shown.
     *
     * @param shown {@link MergePreview#shown()} of the page that it was decided on
     * @throws Rejection conflict {@code merge-changed} where the records say something else by now
     */
    public void merge(UUID duplicateId, UUID knownId, String shown, String reason, Actor by) {
        if (!preview(duplicateId, knownId, by).shown().equals(shown)) {
            throw Rejection.conflict("merge-changed");
        }
        merge(duplicateId, knownId, reason, by);
    }

    /** Who was found to be the same as this person, newest first, also where that was taken back; checks no access. */
    @Transactional(readOnly = true)
    public List<MergedRecord> ofPerson(UUID personId, Actor reader) {
        boolean mayUndo = LinkDecisionPolicy.mayUndo(reader, audience.of(personId, reader));
        return merges.ofKnown(personId).stream().map(one -> row(one, mayUndo)).toList();
    }

    private MergedRecord row(PersonMergeRepository.MergeEntry one, boolean mayUndo) {
        return new MergedRecord(
                one.merge().duplicateId(),
                persons.record(one.merge().duplicateId()).map(Person::name).orElse(""),
                new MergedRecord.SignedReason(
                        staff.displayName(one.merge().by()),
                        one.at(),
                        one.merge().reason()),
                one.undoneBy() == null
                        ? null
                        : new MergedRecord.SignedReason(
                                staff.displayName(one.undoneBy()), one.undoneAt(), one.undoReason()),
                mayUndo && one.undoneBy() == null);
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
        requireMergeable(duplicate, known, by);
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

    private void requireMergeable(UUID duplicate, UUID known, Actor by) {
        LinkDecisionPolicy.requireMayMerge(by, audience.of(duplicate, by), audience.of(known, by));
        if (duplicate.equals(known)) {
            throw Rejection.conflict("merged-already");
        }
    }

    private UUID survivor(UUID personId) {
        return persons.find(personId).map(Person::id).orElseThrow(() -> Rejection.notFound("person-unknown"));
    }

    private static String required(String reason, String otherwise) {
        StorableText.requireGiven("reason", reason, otherwise);
        return reason.strip();
    }
}
