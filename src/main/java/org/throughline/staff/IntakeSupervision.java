package org.throughline.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.staff.domain.IntakeSupervisionPolicy;
import org.throughline.staff.domain.Workers;

/** Who answers for requests that no team has taken over: screened out, informed only, or still in intake. */
@Service
@Transactional(readOnly = true)
public class IntakeSupervision {

    private final Workers workers;

    IntakeSupervision(Workers workers) {
        this.workers = workers;
    }

    public boolean answers(Actor actor) {
        return actor.is(Role.SUPERVISOR) && IntakeSupervisionPolicy.answers(actor, workers.intakeTeams());
    }

    /** A team of intake that has a supervisor; empty where the agency has none. */
    public Optional<String> team() {
        return workers.intakeTeams().stream().sorted().findFirst();
    }

    /** By name; never empty while the agency has a supervisor. */
    public List<StaffMember> supervisors() {
        List<StaffMember> all = workers.active().stream()
                .filter(member -> member.is(Role.SUPERVISOR))
                .toList();
        return IntakeSupervisionPolicy.answering(all, workers.intakeTeams());
    }
}
