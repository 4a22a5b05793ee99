package org.throughline.staff.domain;

import java.util.List;
import java.util.Set;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.staff.StaffMember;

/**
 * Who answers for requests until they are handed over to a team: the supervisors of a team in which intake workers work.
 * An agency that has no such team with a supervisor leaves them to all its supervisors, so that nothing is nobody's.
 */
public final class IntakeSupervisionPolicy {

    private IntakeSupervisionPolicy() {}

    /** @param intakeTeams teams with an intake worker and a supervisor */
    public static boolean answers(Actor actor, Set<String> intakeTeams) {
        return actor.is(Role.SUPERVISOR) && answers(actor.teams(), intakeTeams);
    }

    public static List<StaffMember> answering(List<StaffMember> supervisors, Set<String> intakeTeams) {
        return supervisors.stream()
                .filter(supervisor -> answers(supervisor.teams(), intakeTeams))
                .toList();
    }

    private static boolean answers(Set<String> teams, Set<String> intakeTeams) {
        return intakeTeams.isEmpty() || teams.stream().anyMatch(intakeTeams::contains);
    }
}
