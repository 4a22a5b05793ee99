package org.throughline.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.intake.domain.LookupPolicy;
import org.throughline.intake.domain.LookupRepository;
import org.throughline.people.AccessLog;
import org.throughline.people.PossibleDuplicate;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.IntakeSupervision;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/** Counts the people on file that are looked up while a request is taken: each is logged, and very many are reported to a supervisor. */
@Service
@Transactional
public class PersonLookups {

    private final LookupRepository lookups;
    private final LookupPolicy policy;
    private final AccessLog accessLog;
    private final StaffDirectory staff;
    private final IntakeSupervision intake;
    private final Clock clock;

    PersonLookups(
            LookupRepository lookups,
            AccessLog accessLog,
            StaffDirectory staff,
            IntakeSupervision intake,
            Clock clock,
            @Value("${throughline.intake.looks-an-hour:100}") int anHour) {
        this.lookups = lookups;
        this.policy = new LookupPolicy(anHour);
        this.accessLog = accessLog;
        this.staff = staff;
        this.intake = intake;
        this.clock = clock;
    }

    void record(List<PossibleDuplicate> shown, UUID caseId, Actor actor) {
        if (shown.isEmpty() || actor.isSystem()) {
            return;
        }
        List<UUID> people = shown.stream().map(PossibleDuplicate::personId).toList();
        people.forEach(person -> accessLog.read(actor, AccessLog.PERSON, person, caseId, "compared"));
        Instant now = clock.instant();
        lookups.add(actor.username(), people, now);
        Instant since = now.minus(LookupPolicy.WITHIN);
        int within = lookups.count(actor.username(), since);
        if (policy.isTooMany(within) && !lookups.noticedSince(actor.username(), since)) {
            supervisorsOf(actor).forEach(supervisor -> lookups.notice(actor.username(), within, supervisor, now));
        }
    }

    /** What this supervisor has not seen yet, newest first. */
    @Transactional(readOnly = true)
    public List<LookupNotice> open(Actor supervisor) {
        return lookups.open(supervisor.username()).stream()
                .map(notice -> new LookupNotice(
                        notice.id(), staff.displayName(notice.username()), notice.lookups(), notice.raisedAt()))
                .toList();
    }

    public void seen(UUID noticeId, Actor supervisor) {
        if (!lookups.seen(noticeId, supervisor.username(), clock.instant())) {
            throw Rejection.notFound("look-notice-unknown");
        }
    }

    /** Those of the person's teams; of intake, where there is none but the person. */
    private List<String> supervisorsOf(Actor actor) {
        List<String> own = actor.teams().stream()
                .flatMap(team -> staff.supervisorsOf(team).stream())
                .map(StaffMember::username)
                .filter(username -> !actor.isNamed(username))
                .distinct()
                .toList();
        return own.isEmpty()
                ? intake.supervisors().stream().map(StaffMember::username).toList()
                : own;
    }
}
