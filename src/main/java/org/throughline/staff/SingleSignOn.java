package org.throughline.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.SignInRefused;
import org.throughline.shell.SignInSettings;
import org.throughline.staff.domain.ClaimPolicy;
import org.throughline.staff.domain.SingleSignOnRepository;
import org.throughline.staff.domain.StaffAuditRepository;
import org.throughline.staff.domain.StaffRightsPolicy;
import org.throughline.staff.domain.WorkerRepository;

/**
 * Whom the provider vouches for. A person is found by their name at the first time, and by the provider's own unchanging
 * name for them from then on. Nobody gets an account by it.
 */
@Service
@Transactional
public class SingleSignOn {

    private final WorkerRepository workerRepository;
    private final SingleSignOnRepository links;
    private final StaffAccounts accounts;
    private final StaffRightsPolicy rights;
    private final StaffAuditRepository audit;
    private final String usernameClaim;
    private final ClaimPolicy roles;
    private final ClaimPolicy teams;

    SingleSignOn(
            WorkerRepository workerRepository,
            SingleSignOnRepository links,
            StaffAccounts accounts,
            StaffRightsPolicy rights,
            StaffAuditRepository audit,
            SignInSettings settings) {
        this.workerRepository = workerRepository;
        this.links = links;
        this.accounts = accounts;
        this.rights = rights;
        this.audit = audit;
        SignInSettings.Oidc oidc = settings.oidc();
        this.usernameClaim = oidc.usernameClaim();
        this.roles = new ClaimPolicy(oidc.rolesClaim(), oidc.roles());
        this.teams = new ClaimPolicy(oidc.teamsClaim(), oidc.teams());
    }

    /**
     * The account of the person, with the roles and teams that their claims grant where claims decide those.
     *
     * @throws SignInRefused {@code unknown}, {@code closed}, {@code other-person}, {@code no-role}, {@code roles}
     */
    public StaffMember admit(String issuer, String subject, Map<String, Object> claims) {
        Optional<String> known = links.linked(issuer, subject);
        String username = known.or(() -> named(claims)).orElseThrow(() -> new SignInRefused("unknown"));
        StaffMember member = workerRepository.find(username).orElseThrow(() -> new SignInRefused("unknown"));
        if (!member.active()) {
            throw new SignInRefused("closed");
        }
        if (known.isEmpty()) {
            link(member, issuer, subject);
        }
        assign(member, claims);
        return workerRepository.find(username).orElseThrow();
    }

    private Optional<String> named(Map<String, Object> claims) {
        String name = Objects.toString(claims.get(usernameClaim), "").strip().toLowerCase(Locale.ROOT);
        if (!name.contains("@")) {
            return workerRepository.find(name).map(StaffMember::username);
        }
        if (Boolean.FALSE.equals(claims.get("email_verified"))) {
            return Optional.empty();
        }
        List<String> found = links.withEmail(name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void link(StaffMember member, String issuer, String subject) {
        if (!links.link(member.username(), issuer, subject)) {
            throw new SignInRefused("other-person");
        }
        audit.record(member.username(), "single-sign-on-linked", issuer, Actor.SYSTEM);
    }

    private void assign(StaffMember member, Map<String, Object> claims) {
        Set<String> newRoles = roles.decides() ? roles.grants(claims) : member.roles();
        Set<String> newTeams = teams.decides() ? teams.grants(claims) : member.teams();
        if (newRoles.isEmpty()) {
            throw new SignInRefused("no-role");
        }
        try {
            accounts.assign(member.username(), newRoles, newTeams, Actor.SYSTEM);
        } catch (Rejection notPossible) {
            throw new SignInRefused("roles");
        }
    }

    @Transactional(readOnly = true)
    public boolean isLinked(String username) {
        return links.isLinked(username);
    }

    /** An administrator's, where the person's account at the provider is another now. */
    public void unlink(String username, Actor by) {
        rights.requireAdministrator(by);
        if (links.unlink(username)) {
            audit.record(username, "single-sign-on-unlinked", "", by);
        }
    }
}
