package org.throughline.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.staff.domain.IntakeSupervisionPolicy;
import org.throughline.staff.domain.WorkerRepository;

/** Who answers for requests that no team has taken over: screened out, informed only, or still in intake. */
@Service
@Transactional(readOnly = true)
public class IntakeSupervision {

    private final WorkerRepository workerRepository;

    IntakeSupervision(WorkerRepository workerRepository) {
        this.workerRepository = workerRepository;
    }

    public boolean answers(Actor actor) {
        return actor.is(Role.SUPERVISOR) && IntakeSupervisionPolicy.answers(actor, workerRepository.intakeTeams());
    }

    /** A team of intake that has a supervisor; empty where the agency has none. */
    public Optional<String> team() {
        return workerRepository.intakeTeams().stream().sorted().findFirst();
    }

    /** By name; never empty while the agency has a supervisor. */
    public List<StaffMember> supervisors() {
        List<StaffMember> all = workerRepository.active().stream()
                .filter(member -> member.is(Role.SUPERVISOR))
                .toList();
        return IntakeSupervisionPolicy.answering(all, workerRepository.intakeTeams());
    }
}
