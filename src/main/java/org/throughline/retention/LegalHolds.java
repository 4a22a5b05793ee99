package org.throughline.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.Cases;
import org.throughline.people.AccessLog;
import org.throughline.retention.domain.HoldRow;
import org.throughline.retention.domain.LegalHoldRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;
import org.throughline.shared.SqlCondition;
import org.throughline.staff.StaffDirectory;

/**
 * Legal holds: while one is in force on a record nothing of it is destroyed, and while one is in force on everything nothing
 * at all is, drafts included. Administrators place and release them, and supervisors on the cases that they may read.
 */
@Service
@Transactional
public class LegalHolds {

    private static final SqlCondition EVERY = new SqlCondition("true", Map.of());

    private final LegalHoldRepository holds;
    private final Cases cases;
    private final CaseAccess access;
    private final AccessLog log;
    private final StaffDirectory staff;
    private final Clock clock;

    LegalHolds(
            LegalHoldRepository holds,
            Cases cases,
            CaseAccess access,
            AccessLog log,
            StaffDirectory staff,
            Clock clock) {
        this.holds = holds;
        this.cases = cases;
        this.access = access;
        this.log = log;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Once this has answered nothing of the record is destroyed any more.
     *
     * @param caseNumber of the record; blank to hold everything, which is an administrator's to do
     * @throws Rejection invalid at {@code caseNumber} {@code hold-case-unknown}, at {@code reason} {@code hold-reason};
     *     conflict {@code hold-in-force}; forbidden {@code retention-only}, {@code administrators-only}
     */
    public LegalHold place(String caseNumber, String reason, Actor by) {
        boolean everything = caseNumber == null || caseNumber.isBlank();
        RetentionAccess.requireReader(by);
        if (everything) {
            RetentionAccess.requireAdministrator(by);
        }
        UUID caseId = everything ? null : caseOf(caseNumber.strip(), by);
        String why = reason(reason);
        holds.takeTurn();
        HoldRow hold = new HoldRow(
                UUID.randomUUID(),
                caseId,
                everything ? null : caseNumber.strip(),
                why,
                by.username(),
                clock.instant(),
                null,
                null,
                null);
        if (!holds.place(hold)) {
            throw Rejection.conflict("hold-in-force");
        }
        logged(hold, "legal-hold", by);
        return view(hold);
    }

    /**
     * @throws Rejection forbidden {@code retention-only}; not found {@code hold-unknown}; invalid at {@code reason} {@code hold-reason}; conflict {@code
     *     hold-released}
     */
    public void release(UUID id, String reason, Actor by) {
        RetentionAccess.requireReader(by);
        HoldRow hold =
                holds.find(id).filter(one -> isTheirs(one, by)).orElseThrow(() -> Rejection.notFound("hold-unknown"));
        if (!holds.release(id, reason(reason), by.username(), clock.instant())) {
            throw Rejection.conflict("hold-released");
        }
        logged(hold, "legal-hold-release", by);
    }

    /**
     * The newest first, those that were released too: all for administrators, for supervisors those on the cases that they
     * may read and on everything. Rejection: forbidden {@code retention-only}.
     */
    public Slice<LegalHold> slice(Integer limit, String after, Actor reader) {
        RetentionAccess.requireReader(reader);
        SqlCondition readable = reader.is(Role.ADMINISTRATOR) ? EVERY : access.readable(reader, "h.case_id");
        int size = Slice.limit(limit);
        Slice<LegalHold> shown = Slice.of(
                        holds.slice(readable, after, size + 1),
                        size,
                        row -> CursorMoment.cursor(row.placedAt(), row.id()))
                .map(this::view);
        log.read(reader, "retention", null, null, "legal-holds");
        return shown;
    }

    /** In force on a case that the caller has checked to be the reader's. */
    public List<LegalHold> on(UUID caseId) {
        return holds.on(caseId).stream().map(this::view).toList();
    }

    private UUID caseOf(String caseNumber, Actor by) {
        return cases.find(caseNumber)
                .map(found -> found.caseId())
                .filter(id -> by.is(Role.ADMINISTRATOR) || access.mayRead(by, id))
                .orElseThrow(() -> Rejection.invalidField("caseNumber", "hold-case-unknown"));
    }

    private boolean isTheirs(HoldRow hold, Actor by) {
        return by.is(Role.ADMINISTRATOR) || hold.caseId() != null && access.mayRead(by, hold.caseId());
    }

    private static String reason(String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty() || said.length() > 2000) {
            throw Rejection.invalidField("reason", "hold-reason");
        }
        return said;
    }

    private void logged(HoldRow hold, String what, Actor by) {
        if (hold.caseId() != null) {
            log.wrote(by, AccessLog.CASE, hold.caseId(), what);
        } else {
            log.wrote(by, "retention", hold.id(), what);
        }
    }

    private LegalHold view(HoldRow row) {
        return new LegalHold(
                row.id(),
                row.caseNumber(),
                row.reason(),
                row.placedBy(),
                staff.displayName(row.placedBy()),
                row.placedAt(),
                row.releasedBy(),
                row.releasedBy() == null ? null : staff.displayName(row.releasedBy()),
                row.releasedAt(),
                row.releaseReason());
    }
}
