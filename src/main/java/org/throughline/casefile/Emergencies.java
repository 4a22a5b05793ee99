package org.throughline.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.casefile.domain.EmergencyPolicy;
import org.throughline.casefile.domain.EmergencyRepository;
import org.throughline.casefile.domain.EmergencyRepository.EmergencyRow;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessedList;
import org.throughline.shared.Actor;
import org.throughline.shared.CursorMoment;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;
import org.throughline.shared.StorableText;
import org.throughline.staff.StaffDirectory;

/**
 * The door for an emergency: somebody without a right to a case reads it for a while, gives the reason, and a supervisor
 * of that case reviews it afterwards. It opens reading only, and no restricted safety report.
 */
@Service
@Transactional
public class Emergencies {

    private final EmergencyPolicy policy;
    private final EmergencyRepository records;
    private final CaseFileRepository files;
    private final CaseAccess access;
    private final AccessLog log;
    private final StaffDirectory staff;
    private final Clock clock;

    Emergencies(
            EmergencyPolicy policy,
            EmergencyRepository records,
            CaseFileRepository files,
            CaseAccess access,
            AccessLog log,
            StaffDirectory staff,
            Clock clock) {
        this.policy = policy;
        this.records = records;
        this.files = files;
        this.access = access;
        this.log = log;
        this.staff = staff;
        this.clock = clock;
    }

    public boolean isFor(Actor actor) {
        return policy.isFor(actor);
    }

    /** Forbidden {@code emergency-not-yours}. */
    public void requireFor(Actor actor) {
        policy.requireFor(actor);
    }

    /**
     * Opens the case for reading. Rejections: forbidden {@code emergency-not-yours}; invalid {@code emergency-reason},
     * {@code emergency-case}; conflict {@code emergency-not-needed}, {@code emergency-too-many}.
     *
     * @return the number of the case
     */
    public String open(String caseNumber, String reason, Actor by) {
        policy.requireFor(by);
        String why = policy.requireReason(reason);
        String asked = caseNumber == null ? "" : caseNumber.strip().replace("\u0000", "");
        CaseFile file = files.find(asked).orElseThrow(() -> Rejection.invalidField("number", "emergency-case"));
        files.lock(file.id());
        if (access.mayRead(by, file.id())) {
            throw Rejection.conflict("emergency-not-needed", file.number());
        }
        Instant now = clock.instant();
        policy.requireRate(records.openedSince(by.username(), now.minus(Duration.ofDays(1))));
        records.add(UUID.randomUUID(), file.id(), by.username(), why, now, now.plus(policy.lasts()));
        log.wrote(by, AccessLog.CASE, file.id(), "emergency-opened");
        return file.number();
    }

    /** By which this person reads cases now. */
    @Transactional(readOnly = true)
    public List<EmergencyView> openOf(Actor actor) {
        return policy.isFor(actor)
                ? records.open(actor.username(), clock.instant()).stream()
                        .map(this::view)
                        .toList()
                : List.of();
    }

    /** By which this person reads that case now. */
    @Transactional(readOnly = true)
    public Optional<EmergencyView> openOf(Actor actor, UUID caseId) {
        return openOf(actor).stream()
                .filter(emergency -> emergency.caseId().equals(caseId))
                .findFirst();
    }

    /** Ends one's own access before its time. */
    public void end(String caseNumber, Actor by) {
        openOf(by).stream()
                .filter(emergency -> emergency.caseNumber().equals(caseNumber))
                .forEach(emergency -> {
                    log.wrote(by, AccessLog.CASE, emergency.caseId(), "emergency-ended");
                    records.end(emergency.id(), clock.instant());
                });
    }

    /** How many wait for the review of this supervisor. */
    @Transactional(readOnly = true)
    public int countUnreviewed(Actor supervisor) {
        return supervisor.is(Role.SUPERVISOR) ? records.countUnreviewed(supervisor.username(), supervisor.teams()) : 0;
    }

    /** Those of the cases that this supervisor answers for, newest first. */
    public Slice<EmergencyView> slice(Integer asked, String after, Actor supervisor) {
        requireSupervisor(supervisor);
        int limit = Slice.limit(asked);
        CursorMoment before = CursorMoment.before(after);
        List<EmergencyRow> rows =
                records.slice(supervisor.username(), supervisor.teams(), before.at(), before.id(), limit + 1);
        Slice<EmergencyRow> slice = Slice.of(rows, limit, last -> CursorMoment.cursor(last.openedAt(), last.id()));
        List<UUID> cases = slice.items().stream().map(EmergencyRow::caseId).toList();
        log.listed(
                supervisor,
                "emergency-access",
                new AccessedList(cases, slice.items().size(), "", null));
        return slice.map(this::view);
    }

    /** One of them. Not found {@code emergency-unknown}, also where another supervisor answers for the case. */
    public EmergencyView view(UUID id, Actor supervisor) {
        EmergencyRow row = require(id, supervisor);
        log.read(supervisor, AccessLog.CASE, row.caseId(), "emergency-access");
        return view(row);
    }

    /** Records the review. Rejections: invalid {@code emergency-review}; conflict {@code emergency-reviewed}. */
    public void review(UUID id, String comment, Actor supervisor) {
        EmergencyRow row = require(id, supervisor);
        StorableText.require("comment", comment);
        if (comment == null || comment.isBlank() || comment.length() > 2000) {
            throw Rejection.invalidField("comment", "emergency-review");
        }
        if (!records.review(id, supervisor.username(), clock.instant(), comment.strip())) {
            throw Rejection.conflict("emergency-reviewed");
        }
        log.wrote(supervisor, AccessLog.CASE, row.caseId(), "emergency-reviewed");
    }

    private EmergencyRow require(UUID id, Actor supervisor) {
        requireSupervisor(supervisor);
        return records.find(id)
                .filter(row -> !supervisor.isNamed(row.by()))
                .filter(row -> supervisor.isNamed(row.supervisor())
                        || row.team() == null
                        || supervisor.teams().contains(row.team()))
                .orElseThrow(() -> Rejection.notFound("emergency-unknown"));
    }

    private EmergencyView view(EmergencyRow row) {
        return new EmergencyView(
                row.id(),
                row.caseId(),
                row.caseNumber(),
                staff.displayName(row.by()),
                row.reason(),
                row.openedAt(),
                row.until(),
                row.endedAt(),
                row.isOpen(clock.instant()),
                row.review() == null ? null : named(row.review()));
    }

    private EmergencyReview named(EmergencyReview review) {
        return new EmergencyReview(staff.displayName(review.by()), review.at(), review.comment());
    }

    private static void requireSupervisor(Actor actor) {
        if (!actor.is(Role.SUPERVISOR)) {
            throw Rejection.forbidden("supervisors-only");
        }
    }
}
