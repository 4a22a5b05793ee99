package org.throughline.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.contacts.domain.CosignatureRequestRepository;
import org.throughline.contacts.domain.CosignatureRequestRepository.RequestRow;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessedList;
import org.throughline.shared.Actor;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.Slice;
import org.throughline.staff.ActivityLicences;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffNames;

/** Notes that wait for a co-signature: those that the reader may co-sign, and the reader's own. */
@Service
@Transactional
public class CosignatureQueue {

    private final CosignatureRequestRepository requests;
    private final ActivityLicences licences;
    private final CaseAccess access;
    private final AccessLog log;
    private final StaffDirectory staff;
    private final Clock clock;

    CosignatureQueue(
            CosignatureRequestRepository requests,
            ActivityLicences licences,
            CaseAccess access,
            AccessLog log,
            StaffDirectory staff,
            Clock clock) {
        this.requests = requests;
        this.licences = licences;
        this.access = access;
        this.log = log;
        this.staff = staff;
        this.clock = clock;
    }

    /** Whether any licence of theirs lets them co-sign. */
    @Transactional(readOnly = true)
    public boolean isCosigner(Actor actor) {
        return !licences.cosignable(actor.username()).isEmpty();
    }

    /** Of cases that the reader may read, soonest due first: what is overdue stands on top. */
    public Slice<CosignatureRequest> waiting(Integer limit, String after, Actor reader) {
        Set<String> work = licences.cosignable(reader.username());
        return slice(
                limit,
                after,
                reader,
                page -> requests.waiting(
                        reader.username(), work, access.readableByRow(reader, "q.case_id"), page.from(), page.rows()));
    }

    /** What the author wrote and nobody has co-signed, also what was returned. */
    public Slice<CosignatureRequest> ofAuthor(Integer limit, String after, Actor author) {
        return slice(limit, after, author, page -> requests.ofAuthor(author.username(), page.from(), page.rows()));
    }

    @Transactional(readOnly = true)
    public int countReturned(Actor author) {
        return requests.countReturned(author.username());
    }

    private Slice<CosignatureRequest> slice(
            Integer limit, String after, Actor reader, Function<Page, List<RequestRow>> rows) {
        int size = Slice.limit(limit);
        Slice<RequestRow> slice = Slice.of(
                rows.apply(new Page(CursorMoment.since(after), size + 1)),
                size,
                row -> CursorMoment.cursor(row.dueAt(), row.noteId()));
        List<UUID> cases = slice.items().stream().map(RequestRow::caseId).toList();
        log.listed(reader, "co-signatures", new AccessedList(cases, cases.size(), "", null));
        StaffNames names = new StaffNames(staff);
        Instant now = clock.instant();
        return slice.map(row -> new CosignatureRequest(
                row.noteId(),
                row.caseNumber(),
                row.activity(),
                row.author(),
                names.of(row.author()),
                row.dueAt(),
                row.returned(),
                !row.returned() && row.dueAt().isBefore(now)));
    }

    private record Page(CursorMoment from, int rows) {}
}
