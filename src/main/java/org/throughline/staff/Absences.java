package org.throughline.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.domain.AbsenceRepository;
import org.throughline.staff.domain.StaffAuditRepository;
import org.throughline.staff.domain.StaffRightsPolicy;
import org.throughline.staff.domain.WorkerRepository;

/** Who is away, and who stands in. */
@Service
@Transactional
public class Absences {

    private final AbsenceRepository records;
    private final WorkerRepository workerRepository;
    private final StaffRightsPolicy rights;
    private final StaffAuditRepository audit;
    private final Clock clock;

    Absences(
            AbsenceRepository records,
            WorkerRepository workerRepository,
            StaffRightsPolicy rights,
            StaffAuditRepository audit,
            Clock clock) {
        this.records = records;
        this.workerRepository = workerRepository;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who stands in for the worker at that time; empty while the worker is present. */
    @Transactional(readOnly = true)
    public Optional<String> coverOf(String username, Instant at) {
        return records.on(username, day(at)).map(Absence::cover);
    }

    /** Those who are away at that time with this person as their cover. */
    @Transactional(readOnly = true)
    public Set<String> coveredBy(String username, Instant at) {
        return records.coveredBy(username, day(at));
    }

    /** The worker's absences that are not over, soonest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(String username) {
        return records.notOver(username, LocalDate.now(clock));
    }

    /**
     * Plans an absence; workers plan their own. Rejections: invalid {@code absence-turned-round}, {@code
     * cover-unknown}, {@code cover-self}, {@code cover-away}; conflict {@code absence-overlaps}.
     */
    public Absence plan(String username, LocalDate from, LocalDate until, String cover, Actor by) {
        if (!by.isNamed(username)) {
            rights.requireMayManage(by, username);
        }
        requireSensible(username, from, until, cover);
        Absence absence = new Absence(UUID.randomUUID(), username, from, until, cover);
        records.add(absence, by.username(), clock.instant());
        audit.record(username, "absence-planned", from + " – " + until + ", " + cover, by);
        return absence;
    }

    /** Ends or calls off an absence. */
    public void cancel(UUID absenceId, Actor by) {
        Absence absence = records.find(absenceId).orElseThrow(() -> Rejection.notFound("absence-unknown"));
        if (!by.isNamed(absence.username())) {
            rights.requireMayManage(by, absence.username());
        }
        records.cancel(absenceId, by.username(), clock.instant());
        audit.record(absence.username(), "absence-cancelled", absence.from() + " – " + absence.until(), by);
    }

    private void requireSensible(String username, LocalDate from, LocalDate until, String cover) {
        if (from == null || until == null || until.isBefore(from)) {
            throw Rejection.invalidField("until", "absence-turned-round");
        }
        if (username.equals(cover)) {
            throw Rejection.invalidField("cover", "cover-self");
        }
        workerRepository
                .find(cover)
                .filter(StaffMember::active)
                .orElseThrow(() -> Rejection.invalidField("cover", "cover-unknown"));
        workerRepository.lock(username);
        if (records.overlaps(username, from, until)) {
            throw Rejection.conflict("absence-overlaps");
        }
        if (records.overlaps(cover, from, until)) {
            throw Rejection.invalidField("cover", "cover-away");
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
