package org.throughline.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.shared.Slice;
import org.throughline.shell.PersonNames;
import org.throughline.staff.domain.WorkerRepository;

/** Who works here, and in which team. */
@Service
@Transactional(readOnly = true)
public class StaffDirectory implements PersonNames {

    private final WorkerRepository workerRepository;
    private final ObjectProvider<OutsideNames> outside;

    StaffDirectory(WorkerRepository workerRepository, ObjectProvider<OutsideNames> outside) {
        this.workerRepository = workerRepository;
        this.outside = outside;
    }

    /** The account of that name, active or not. */
    public Optional<StaffMember> find(String username) {
        return workerRepository.find(username);
    }

    /** The name to show for a username, also of a party outside or of the program; the username itself where nobody carries it. */
    @Override
    public String displayName(String username) {
        if (Actor.SYSTEM.isNamed(username)) {
            return Actor.SYSTEM.displayName();
        }
        return find(username)
                .map(StaffMember::displayName)
                .or(() -> outside.stream()
                        .flatMap(names -> names.of(username).stream())
                        .findFirst())
                .orElse(username);
    }

    /** Every active member of the team, by name. */
    public List<StaffMember> inTeam(String team) {
        return workerRepository.activeIn(team);
    }

    /** Those of the team who carry cases: its active caseworkers, by name. */
    public List<StaffMember> workersOf(String team) {
        return inTeam(team).stream()
                .filter(member -> member.is(Role.CASEWORKER))
                .toList();
    }

    /** The active supervisors of a team, by name. */
    public List<StaffMember> supervisorsOf(String team) {
        return inTeam(team).stream()
                .filter(member -> member.is(Role.SUPERVISOR))
                .toList();
    }

    /** All teams, by name. */
    public List<Team> teams() {
        return workerRepository.teams();
    }

    /** Every active account, by name. */
    public List<StaffMember> active() {
        return workerRepository.active();
    }

    /**
     * Usernames of those whose names are like these, however they are written.
     *
     * @param firstName with {@code %} for any letters; null for any name
     * @param lastName likewise
     */
    public Set<String> namedLike(String firstName, String lastName) {
        return workerRepository.namedLike(firstName, lastName);
    }

    /**
     * The list of accounts by name.
     *
     * @param q part of a name or username, or null
     * @param team a team id, or null for all
     */
    public Slice<StaffMember> list(String q, String team, int limit, String after) {
        return workerRepository.list(q, team, limit, after);
    }
}
