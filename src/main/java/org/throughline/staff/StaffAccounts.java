package org.throughline.staff;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.domain.AccountPolicy;
import org.throughline.staff.domain.CredentialsRepository;
import org.throughline.staff.domain.SignInStepPolicy;
import org.throughline.staff.domain.StaffAuditRepository;
import org.throughline.staff.domain.StaffRightsPolicy;
import org.throughline.staff.domain.WorkerRepository;

/** Making and changing staff accounts. Every change is kept in the staff audit. */
@Service
@Transactional
public class StaffAccounts {

    private final WorkerRepository workerRepository;
    private final AccountPolicy policy;
    private final StaffRightsPolicy rights;
    private final StaffAuditRepository audit;
    private final CredentialsRepository credentials;
    private final SignInStepPolicy steps;
    private final PasswordEncoder passwords;
    private final Clock clock;

    StaffAccounts(
            WorkerRepository workerRepository,
            AccountPolicy policy,
            StaffRightsPolicy rights,
            StaffAuditRepository audit,
            CredentialsRepository credentials,
            SignInStepPolicy steps,
            PasswordEncoder passwords,
            Clock clock) {
        this.workerRepository = workerRepository;
        this.policy = policy;
        this.rights = rights;
        this.audit = audit;
        this.credentials = credentials;
        this.steps = steps;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** True while nobody can sign in at all. */
    @Transactional(readOnly = true)
    public boolean none() {
        return workerRepository.none();
    }

    /** Makes a team; one of that id is renamed. */
    public void nameTeam(Team team, Actor by) {
        rights.requireAdministrator(by);
        policy.requireTeam(team);
        workerRepository.saveTeam(team);
        audit.record(null, "team-named", team.id() + " " + team.name(), by);
    }

    /**
     * Makes an account. Rejections: invalid {@code username-invalid}, {@code password-short}, {@code role-unknown},
     * {@code team-unknown}; conflict {@code username-taken}.
     */
    public void create(NewAccount account, Actor by) {
        rights.requireAdministrator(by);
        policy.require(account, by, workerRepository.teams());
        if (!workerRepository.add(account, passwords.encode(account.password()), clock.instant())) {
            throw Rejection.conflict("username-taken", account.username());
        }
        workerRepository.replaceRoles(account.username(), account.roles());
        workerRepository.replaceTeams(account.username(), account.teams());
        if (!by.isSystem()) {
            credentials.requireChange(account.username());
        }
        audit.record(
                account.username(), "account-created", words(account.roles()) + " @ " + words(account.teams()), by);
    }

    /** Sets the roles and teams. A supervisor changes the teams of own workers; roles are for administrators. */
    public void assign(String username, Set<String> roles, Set<String> teams, Actor by) {
        StaffMember member = require(username);
        rights.requireMayManage(by, username);
        policy.requireRoles(roles);
        policy.requireTeams(teams, workerRepository.teams());
        if (!roles.equals(member.roles())) {
            rights.requireAdministrator(by);
            requireAnotherAdministrator(member, roles);
            workerRepository.replaceRoles(username, roles);
            endSessionsWithoutFactor(member, roles);
            audit.record(username, "roles-changed", words(member.roles()) + " → " + words(roles), by);
        }
        if (!teams.equals(member.teams())) {
            rights.requireTeamChange(by, member.teams(), teams);
            workerRepository.replaceTeams(username, teams);
            audit.record(username, "teams-changed", words(member.teams()) + " → " + words(teams), by);
        }
    }

    /** The language of pages, messages and forms for this person; others are refused as invalid. */
    public void speak(String username, String language, Actor by) {
        policy.requireLanguage(language);
        workerRepository.setLanguage(username, language);
        audit.record(username, "language-chosen", language, by);
    }

    /** Opens or shuts an account; a shut one signs in no more and takes no task. */
    public void setActive(String username, boolean active, Actor by) {
        rights.requireAdministrator(by);
        StaffMember member = require(username);
        if (!active) {
            requireAnotherAdministrator(member, Set.of());
        }
        workerRepository.setActive(username, active);
        credentials.endSessions(username);
        audit.record(username, active ? "account-opened" : "account-shut", "", by);
    }

    /** Whoever comes to need a second factor is asked for it at once, not when their session ends. */
    private void endSessionsWithoutFactor(StaffMember member, Set<String> roles) {
        if (steps.requiresSecondFactor(roles) && !steps.requiresSecondFactor(member.roles())) {
            credentials.endSessions(member.username());
        }
    }

    private void requireAnotherAdministrator(StaffMember member, Set<String> newRoles) {
        String administrator = org.throughline.shared.Role.ADMINISTRATOR.id();
        boolean leaves = member.roles().contains(administrator) && !newRoles.contains(administrator);
        if (leaves && workerRepository.activeWithRole(administrator) <= 1) {
            throw Rejection.conflict("last-administrator");
        }
    }

    private StaffMember require(String username) {
        return workerRepository.find(username).orElseThrow(() -> Rejection.notFound("worker-unknown"));
    }

    private static String words(Set<String> values) {
        return String.join(", ", new TreeSet<>(values));
    }
}
