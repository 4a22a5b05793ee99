package org.throughline.staff.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.engine.StaffPort;
import org.throughline.staff.Absences;
import org.throughline.staff.Licences;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.StaffVisibilityPolicy;
import org.throughline.staff.signin.PasswordVerifier;

/** What the engine knows of staff. Groups are roles, and each role within each of the person's teams. */
@Component
class StaffAdapter implements StaffPort {

    private final StaffDirectory staff;
    private final Licences licences;
    private final Absences absences;
    private final PasswordVerifier passwords;
    private final StaffVisibilityPolicy visibility;
    private final Clock clock;

    StaffAdapter(
            StaffDirectory staff,
            Licences licences,
            Absences absences,
            PasswordVerifier passwords,
            StaffVisibilityPolicy visibility,
            Clock clock) {
        this.staff = staff;
        this.licences = licences;
        this.absences = absences;
        this.passwords = passwords;
        this.visibility = visibility;
        this.clock = clock;
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
    public boolean holdsLicence(String username, String kind, Instant at) {
        return licences.holds(username, kind, LocalDate.ofInstant(at, clock.getZone()));
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
