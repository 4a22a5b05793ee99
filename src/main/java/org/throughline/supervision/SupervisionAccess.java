package org.throughline.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.supervision.domain.SessionRow;

/**
 * Who supervises whom, and who may know of a session: the two who hold it, and whoever supervises the worker now. An
 * administrator has no right by being one.
 */
@Component
public class SupervisionAccess {

    private final StaffDirectory staff;

    SupervisionAccess(StaffDirectory staff) {
        this.staff = staff;
    }

    /** Active workers and clinicians of the supervisor's teams, by name; empty for whoever is no supervisor. */
    public List<StaffMember> supervisees(Actor supervisor) {
        if (!supervisor.is(Role.SUPERVISOR)) {
            return List.of();
        }
        TreeMap<String, StaffMember> members = new TreeMap<>();
        supervisor.teams().forEach(team -> staff.inTeam(team).stream()
                .filter(member -> isSupervised(member) && !supervisor.isNamed(member.username()))
                .forEach(member -> members.put(member.username(), member)));
        return members.values().stream()
                .sorted(Comparator.comparing(StaffMember::displayName))
                .toList();
    }

    boolean supervises(Actor supervisor, String worker) {
        return supervisees(supervisor).stream()
                .anyMatch(member -> member.username().equals(worker));
    }

    /** Not found {@code session-worker-unknown} for any other than a supervisor of theirs. */
    public StaffMember requireSupervised(Actor supervisor, String worker) {
        return supervisees(supervisor).stream()
                .filter(member -> member.username().equals(worker))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("session-worker-unknown"));
    }

    /** Not found {@code session-worker-unknown} for any other than themselves and their supervisors. */
    StaffMember requireAgenda(Actor reader, String worker) {
        return reader.isNamed(worker)
                ? staff.find(worker)
                        .filter(SupervisionAccess::isSupervised)
                        .orElseThrow(() -> Rejection.notFound("session-worker-unknown"))
                : requireSupervised(reader, worker);
    }

    /** Not found {@code session-unknown} where they may not know of it. */
    SessionRow requireRead(Actor reader, SessionRow session) {
        if (!session.isHeldBy(reader) && !supervises(reader, session.worker())) {
            throw Rejection.notFound("session-unknown");
        }
        return session;
    }

    private static boolean isSupervised(StaffMember member) {
        return member.active() && (member.is(Role.CASEWORKER) || member.is(Role.CLINICIAN));
    }
}
