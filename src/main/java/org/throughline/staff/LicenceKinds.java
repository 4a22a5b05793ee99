package org.throughline.staff;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.domain.LicenceKindPolicy;
import org.throughline.staff.domain.LicenceKindRepository;
import org.throughline.staff.domain.StaffAuditRepository;
import org.throughline.staff.domain.StaffRightsPolicy;

/** The kinds of licences that the agency knows. */
@Service
@Transactional
public class LicenceKinds {

    private final LicenceKindRepository records;
    private final StaffRightsPolicy rights;
    private final StaffAuditRepository audit;
    private final Clock clock;

    LicenceKinds(LicenceKindRepository records, StaffRightsPolicy rights, StaffAuditRepository audit, Clock clock) {
        this.records = records;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** By jurisdiction, those of none first; the highest level first. */
    @Transactional(readOnly = true)
    public List<LicenceKind> all() {
        return records.all();
    }

    /** By which tasks may require them. */
    @Transactional(readOnly = true)
    public Set<String> codes() {
        return records.all().stream().map(LicenceKind::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** However it is written. Rejection: invalid {@code licence-kind-unknown}. */
    @Transactional(readOnly = true)
    public LicenceKind require(String code) {
        return records.find(code == null ? "" : code.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(
                        () -> Rejection.invalidField("kind", "licence-kind-unknown", code, String.join(", ", codes())));
    }

    /** For administrators only. */
    @Transactional(readOnly = true)
    public List<LicenceKind> list(Actor by) {
        rights.requireAdministrator(by);
        return records.all();
    }

    /**
     * Adds a kind, or changes the one of that code. Rejections: forbidden {@code administrators-only}; invalid as
     * {@link LicenceKindPolicy}.
     */
    public void save(LicenceKind kind, Actor by) {
        rights.requireAdministrator(by);
        LicenceKindPolicy.require(kind);
        records.save(kind, by.username(), clock.instant());
        audit.record(null, "licence-kind-saved", kind.code() + " " + kind.title(), by);
    }
}
