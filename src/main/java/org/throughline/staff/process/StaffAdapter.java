package org.throughline.staff.process;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.engine.StaffPort;
import org.throughline.engine.TaskQualification;
import org.throughline.shared.Rejection;
import org.throughline.staff.Absences;
import org.throughline.staff.Qualifications;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.StaffVisibilityPolicy;
import org.throughline.staff.signin.PasswordVerifier;

/** What the engine knows of staff. Groups are roles, and each role within each of the person's teams. */
@Component
class StaffAdapter implements StaffPort {

    private final StaffDirectory staff;
    private final Qualifications qualifications;
    private final Absences absences;
    private final PasswordVerifier passwords;
    private final StaffVisibilityPolicy visibility;

    StaffAdapter(
            StaffDirectory staff,
            Qualifications qualifications,
            Absences absences,
            PasswordVerifier passwords,
            StaffVisibilityPolicy visibility) {
        this.staff = staff;
        this.qualifications = qualifications;
        this.absences = absences;
        this.passwords = passwords;
        this.visibility = visibility;
    }

    @Override
    public Optional<Worker> find(String username) {
        return staff.find(username).filter(StaffMember::active).map(StaffAdapter::worker);
    }

    @Override
    public List<Worker> all() {
        return staff.active().stream().map(StaffAdapter::worker).toList();
    }

    @Override
    public List<Worker> shownTo(String username) {
        return staff.find(username).filter(StaffMember::active).stream()
                .flatMap(reader -> staff.active().stream()
                        .filter(member -> visibility.shows(reader.actor(), member))
                        .map(member -> visibility.showsAddress(reader.actor(), member)
                                ? worker(member)
                                : withoutAddress(worker(member))))
                .toList();
    }

    @Override
    public Set<String> namedLike(String firstName, String lastName) {
        return staff.namedLike(firstName, lastName);
    }

    private static Worker withoutAddress(Worker worker) {
        return new Worker(worker.username(), worker.firstName(), worker.lastName(), null, worker.groups());
    }

    @Override
    public boolean passwordMatches(String username, String password) {
        return passwords.matches(username, password);
    }

    @Override
    public boolean isQualified(String username, TaskQualification asked) {
        return qualifications.isQualified(username, asked);
    }

    @Override
    public Rejection refusal(String username, TaskQualification asked) {
        return qualifications.refusal(username, asked);
    }

    @Override
    public String standsInFor(String username, Instant at) {
        return absences.coverOf(username, at).orElse(username);
    }

    private static Worker worker(StaffMember member) {
        Set<String> groups = new HashSet<>(member.roles());
        member.roles().forEach(role -> member.teams().forEach(team -> groups.add(role + "@" + team)));
        return new Worker(member.username(), member.firstName(), member.lastName(), member.email(), groups);
    }
}
