package org.throughline.staff.domain;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** Who may change whose account: administrators all, supervisors what concerns the work of their own teams. */
@Component
public class StaffRightsPolicy {

    private final WorkerRepository workerRepository;

    StaffRightsPolicy(WorkerRepository workerRepository) {
        this.workerRepository = workerRepository;
    }

    public void requireAdministrator(Actor by) {
        if (!by.isSystem() && !by.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("administrators-only");
        }
    }

    /** Rejections: not found {@code worker-unknown}; forbidden {@code not-your-team}. */
    public void requireMayManage(Actor by, String username) {
        Set<String> teams = workerRepository
                .find(username)
                .orElseThrow(() -> Rejection.notFound("worker-unknown"))
                .teams();
        if (!mayManage(by, teams)) {
            throw Rejection.forbidden("not-your-team");
        }
        if (by.isNamed(username) && !by.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("own-account");
        }
    }

    /** True where the actor supervises somebody of these teams. */
    public boolean mayManage(Actor by, Set<String> teams) {
        return by.isSystem()
                || by.is(Role.ADMINISTRATOR)
                || by.is(Role.SUPERVISOR) && teams.stream().anyMatch(by.teams()::contains);
    }

    /** A supervisor moves workers in and out of own teams only. */
    public void requireTeamChange(Actor by, Set<String> before, Set<String> after) {
        Set<String> changed = new HashSet<>(before);
        changed.addAll(after);
        changed.removeIf(team -> before.contains(team) && after.contains(team));
        boolean allowed =
                by.isSystem() || by.is(Role.ADMINISTRATOR) || by.teams().containsAll(changed);
        if (!allowed) {
            throw Rejection.forbidden("not-your-team");
        }
    }
}
