package org.throughline.staff;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.domain.Credentials;
import org.throughline.staff.domain.CredentialsRepository;
import org.throughline.staff.domain.PasswordPolicy;
import org.throughline.staff.domain.SignInThrottle;
import org.throughline.staff.domain.StaffAuditRepository;
import org.throughline.staff.domain.StaffRightsPolicy;
import org.throughline.staff.domain.WorkerRepository;

/** Setting of passwords. Each ends the sessions of the account, and is kept in the staff audit. */
@Service
@Transactional
public class StaffPasswords {

    private final WorkerRepository workerRepository;
    private final CredentialsRepository credentials;
    private final PasswordPolicy policy;
    private final StaffRightsPolicy rights;
    private final SignInThrottle throttle;
    private final StaffAuditRepository audit;
    private final PasswordEncoder encoder;

    StaffPasswords(
            WorkerRepository workerRepository,
            CredentialsRepository credentials,
            PasswordPolicy policy,
            StaffRightsPolicy rights,
            SignInThrottle throttle,
            StaffAuditRepository audit,
            PasswordEncoder encoder) {
        this.workerRepository = workerRepository;
        this.credentials = credentials;
        this.policy = policy;
        this.rights = rights;
        this.throttle = throttle;
        this.audit = audit;
        this.encoder = encoder;
    }

    /**
     * A person's own change, for which they know the present one; a wrong one counts as a failed sign-in. Rejections:
     * invalid {@code password-wrong} and those of a new password; conflict {@code sign-in-throttled}.
     *
     * @param address where the request comes from
     * @return what this session goes on with, while all others end
     */
    public Credentials change(String present, String password, String address, Actor by) {
        StaffMember member = require(by.username());
        if (throttle.shut(by.username(), address)) {
            throw Rejection.conflict("sign-in-throttled");
        }
        if (!encoder.matches(present, stored(by.username()).passwordHash())) {
            throttle.failed(by.username(), address);
            throw Rejection.invalidField("present", "password-wrong");
        }
        return choose(member, password, by);
    }

    /** A person's own password in place of one that somebody else set. */
    public Credentials replace(String password, Actor by) {
        workerRepository.lock(by.username());
        if (!stored(by.username()).mustChange()) {
            throw Rejection.conflict("password-changed-meanwhile");
        }
        return choose(require(by.username()), password, by);
    }

    /** An administrator's: good for one sign-in, at which the person chooses their own. */
    public void reset(String username, String password, Actor by) {
        rights.requireAdministrator(by);
        StaffMember member = require(username);
        if (by.isNamed(username)) {
            throw Rejection.forbidden("own-account");
        }
        policy.require("password", password, own(member), by);
        credentials.setPassword(username, encoder.encode(password), true);
        audit.record(username, "password-reset", "", by);
    }

    private Credentials choose(StaffMember member, String password, Actor by) {
        policy.require("password", password, own(member), by);
        if (encoder.matches(password, stored(member.username()).passwordHash())) {
            throw Rejection.invalidField("password", "password-same");
        }
        credentials.setPassword(member.username(), encoder.encode(password), false);
        audit.record(member.username(), "password-set", "", by);
        return stored(member.username()).withoutPassword();
    }

    private Credentials stored(String username) {
        return credentials.find(username).orElseThrow(() -> Rejection.notFound("worker-unknown"));
    }

    private StaffMember require(String username) {
        return workerRepository.find(username).orElseThrow(() -> Rejection.notFound("worker-unknown"));
    }

    private static List<String> own(StaffMember member) {
        return Stream.of(member.username(), member.firstName(), member.lastName(), member.email())
                .filter(Objects::nonNull)
                .toList();
    }
}
