package org.throughline.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.domain.LicenceRepository;
import org.throughline.staff.domain.StaffAuditRepository;
import org.throughline.staff.domain.StaffRightsPolicy;

/** The licences of the staff: who may do the work that the law keeps to licensed people. */
@Service
@Transactional
public class Licences {

    private final LicenceRepository records;
    private final LicenceKinds kinds;
    private final StaffRightsPolicy rights;
    private final StaffAuditRepository audit;
    private final Clock clock;

    Licences(
            LicenceRepository records,
            LicenceKinds kinds,
            StaffRightsPolicy rights,
            StaffAuditRepository audit,
            Clock clock) {
        this.records = records;
        this.kinds = kinds;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** The worker's licences, the highest and longest valid first; expired ones too. */
    @Transactional(readOnly = true)
    public List<Licence> of(String username) {
        return records.of(username);
    }

    /** True where the worker holds that kind or a higher one on that day. */
    @Transactional(readOnly = true)
    public boolean holds(String username, String kind, LocalDate day) {
        LicenceKind required = kinds.require(kind);
        return inForce(username, day).stream().anyMatch(held -> held.includes(required));
    }

    /** The kinds of those of the worker's licences that are good on that day, days of grace included. */
    @Transactional(readOnly = true)
    public List<LicenceKind> inForce(String username, LocalDate day) {
        return of(username).stream()
                .filter(licence -> licence.validOn(day))
                .map(licence -> kinds.require(licence.kind()))
                .toList();
    }

    /** Licences that run out within the days given, soonest first. */
    @Transactional(readOnly = true)
    public List<Licence> expiringWithin(int days) {
        LocalDate today = LocalDate.now(clock);
        return records.expiringBetween(today, today.plusDays(days));
    }

    /** True where a licence of anybody is on file. */
    @Transactional(readOnly = true)
    public boolean any() {
        return records.any();
    }

    /** Records a licence. Rejection: invalid {@code licence-kind-unknown}, {@code licence-number-missing}. */
    public Licence add(String username, String kind, String state, String number, LocalDate expires, Actor by) {
        rights.requireMayManage(by, username);
        Licence licence = proper(username, kind, state, number, expires);
        records.add(licence, by.username(), clock.instant());
        audit.record(username, "licence-added", licence.kind() + " " + licence.state() + " " + expires, by);
        return licence;
    }

    /** The licence as it would be recorded, with the rejections of {@link #add}. */
    Licence proper(String username, String kind, String state, String number, LocalDate expires) {
        if (number == null || number.isBlank()) {
            throw Rejection.invalidField("number", "licence-number-missing");
        }
        if (expires == null) {
            throw Rejection.invalidField("expires", "licence-expiry-missing");
        }
        String place = state == null ? "" : state.strip().toUpperCase(java.util.Locale.ROOT);
        if (!place.matches("[A-Z]{2}")) {
            throw Rejection.invalidField("state", "licence-state-unknown");
        }
        return new Licence(UUID.randomUUID(), username, kinds.require(kind).code(), place, number.strip(), expires);
    }

    /** Ends a licence with yesterday: from now on it opens no task. The record stays. */
    public void end(UUID licenceId, Actor by) {
        Licence licence = records.find(licenceId).orElseThrow(() -> Rejection.notFound("licence-unknown"));
        rights.requireMayManage(by, licence.username());
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (licence.goodUntil().isAfter(yesterday)) {
            records.end(licenceId, yesterday);
            audit.record(licence.username(), "licence-ended", licence.kind() + " " + licence.state(), by);
        }
    }
}
