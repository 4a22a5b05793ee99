package org.throughline.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.disclosure.domain.DisclosureRepository;
import org.throughline.people.AccessLog;
import org.throughline.people.PersonRecords;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** The ledger of what left the house about somebody. Entries are added and never changed. */
@Service
@Transactional
public class Disclosures {

    /** How far back whoever asks is told, 45 CFR 164.528(a)(1). */
    private static final int YEARS = 6;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final DisclosureRepository ledger;
    private final PersonRecords records;
    private final Persons persons;
    private final AccessLog log;
    private final Clock clock;

    Disclosures(DisclosureRepository ledger, PersonRecords records, Persons persons, AccessLog log, Clock clock) {
        this.ledger = ledger;
        this.records = records;
        this.persons = persons;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Records that it left the house now. Belongs into the transaction of the act itself.
     *
     * @param by username, or who acted, e.g. {@code provider:…}
     */
    public UUID record(NewDisclosure disclosure, String by) {
        if (disclosure.document() != null) {
            ledger.keep(disclosure.document());
        }
        UUID id = UUID.randomUUID();
        ledger.add(id, disclosure, clock.instant(), by);
        return id;
    }

    /**
     * Newest first; the read is logged.
     *
     * @throws Rejection not found {@code person-unknown}, also where the reader may not know of them
     */
    public Slice<DisclosureRow> of(UUID personId, Integer limit, String after, Actor reader) {
        requireKnown(personId, reader);
        List<String> parts = after == null ? List.of(END_OF_TIME.toString(), LAST.toString()) : Cursor.parts(after, 2);
        int size = Slice.limit(limit);
        List<DisclosureRow> rows = ledger.slice(
                persons.recordsOf(personId), Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)), size + 1);
        return Slice.of(rows, size, row -> Cursor.of(row.at(), row.id()));
    }

    /** The newest; not logged: the caller has checked access and logged the read. */
    @Transactional(readOnly = true)
    public List<DisclosureRow> latest(UUID personId, int rows) {
        return ledger.slice(persons.recordsOf(personId), END_OF_TIME, LAST, rows);
    }

    /**
     * The accounting that a client may ask for: all of the last six years, newest first; the read is logged.
     *
     * @throws Rejection not found {@code person-unknown}, also where the reader may not know of them
     */
    public List<DisclosureRow> accounting(UUID personId, Actor reader) {
        requireKnown(personId, reader);
        Instant since = ZonedDateTime.now(clock).minusYears(YEARS).toInstant();
        return ledger.since(persons.recordsOf(personId), since);
    }

    /** What left the house about one referral, newest first; not logged. */
    @Transactional(readOnly = true)
    public List<DisclosureRow> ofReferral(UUID referralId) {
        return ledger.ofReferral(referralId);
    }

    /** What left the house about a case and no referral of it, newest first; not logged. */
    @Transactional(readOnly = true)
    public List<DisclosureRow> ofCase(UUID caseId) {
        return ledger.ofCase(caseId);
    }

    private void requireKnown(UUID personId, Actor reader) {
        if (records.knownAmong(List.of(personId), reader).isEmpty()) {
            throw Rejection.notFound("person-unknown");
        }
        log.read(reader, AccessLog.PERSON, personId, null, "disclosures");
    }
}
