package org.throughline.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.staff.domain.CodeWaitPolicy;
import org.throughline.staff.domain.Credentials;
import org.throughline.staff.domain.CredentialsRepository;
import org.throughline.staff.domain.RecoveryCode;
import org.throughline.staff.domain.SecondFactorCipher;
import org.throughline.staff.domain.SecondFactorRepository;
import org.throughline.staff.domain.SecondFactorRepository.Factor;
import org.throughline.staff.domain.SignInStepPolicy;
import org.throughline.staff.domain.StaffAuditRepository;
import org.throughline.staff.domain.StaffRightsPolicy;
import org.throughline.staff.domain.TimeCode;

/**
 * The second factor of an account: an authenticator app, and recovery codes for the day it is lost. Every change is kept
 * in the staff audit. By the real time: phones do not follow the demo's clock.
 */
@Service
@Transactional
public class SecondFactors {

    private final SecondFactorRepository factors;
    private final CredentialsRepository credentials;
    private final SecondFactorCipher cipher;
    private final SignInStepPolicy policy;
    private final StaffRightsPolicy rights;
    private final StaffAuditRepository audit;
    private final InstantSource time = InstantSource.system();

    SecondFactors(
            SecondFactorRepository factors,
            CredentialsRepository credentials,
            SecondFactorCipher cipher,
            SignInStepPolicy policy,
            StaffRightsPolicy rights,
            StaffAuditRepository audit) {
        this.factors = factors;
        this.credentials = credentials;
        this.cipher = cipher;
        this.policy = policy;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * @param since null where none is enrolled
     * @param required by a role of the person
     */
    public record SecondFactorState(Instant since, int codesLeft, boolean required) {

        public boolean enrolled() {
            return since != null;
        }
    }

    /** What is shown once, and what this session goes on with while all others end. */
    public record Enrollment(List<String> recoveryCodes, Credentials changed) {}

    @Transactional(readOnly = true)
    public SecondFactorState of(StaffMember member) {
        Instant since = factors.find(member.username()).map(Factor::enrolledAt).orElse(null);
        return new SecondFactorState(
                since, factors.codesLeft(member.username()), policy.requiresSecondFactor(member.roles()));
    }

    /**
     * Enrolls the app that was given the secret. Rejections: invalid {@code code-wrong}; conflict
     * {@code second-factor-enrolled}, {@code second-factor-without-key}.
     */
    public Enrollment enroll(String secret, String code, Actor by) {
        Instant now = time.instant();
        OptionalLong step = TimeCode.step(secret, digits(code), 0, now);
        if (step.isEmpty()) {
            throw Rejection.invalidField("code", "code-wrong");
        }
        if (!factors.add(by.username(), cipher.encrypt(by.username(), secret), step.getAsLong(), now)) {
            throw Rejection.conflict("second-factor-enrolled");
        }
        audit.record(by.username(), "second-factor-enrolled", "", by);
        List<String> codes = freshCodes(by);
        return new Enrollment(codes, endSessions(by.username()));
    }

    /**
     * Takes a code of the app, or a recovery code. A wrong one is counted whatever else happens. Rejections: invalid
     * {@code code-wrong}; conflict {@code code-wait}, {@code second-factor-unreadable}.
     */
    @Transactional(noRollbackFor = Rejection.class)
    public void verify(String code, Actor by) {
        String username = by.username();
        Factor factor = factors.lock(username).orElseThrow(() -> Rejection.conflict("second-factor-none"));
        Instant now = time.instant();
        Duration wait = CodeWaitPolicy.left(factor.failures(), factor.failedAt(), now);
        if (!wait.isZero()) {
            throw Rejection.conflict("code-wait", wait.toMinutes() + 1);
        }
        if (!takes(factor, code, now, by)) {
            factors.failed(username, now);
            throw Rejection.invalidField("code", "code-wrong");
        }
    }

    private boolean takes(Factor factor, String code, Instant now, Actor by) {
        String digits = digits(code);
        if (digits.matches("\\d{6}")) {
            String secret = cipher.decrypt(by.username(), factor.secret());
            OptionalLong step = TimeCode.step(secret, digits, factor.lastStep(), now);
            step.ifPresent(taken -> factors.took(by.username(), taken));
            return step.isPresent();
        }
        boolean used = factors.useCode(by.username(), RecoveryCode.hash(code), now);
        if (used) {
            factors.took(by.username(), factor.lastStep());
            audit.record(by.username(), "recovery-code-used", "", by);
        }
        return used;
    }

    /** New recovery codes in place of the old, for a code of the app. */
    @Transactional(noRollbackFor = Rejection.class)
    public List<String> renewCodes(String code, Actor by) {
        verify(code, by);
        audit.record(by.username(), "recovery-codes-renewed", "", by);
        return freshCodes(by);
    }

    /** Rejections: those of {@link #verify}; forbidden {@code second-factor-required}. */
    @Transactional(noRollbackFor = Rejection.class)
    public Credentials remove(String code, Actor by) {
        if (policy.requiresSecondFactor(by.roles())) {
            throw Rejection.forbidden("second-factor-required");
        }
        verify(code, by);
        factors.remove(by.username());
        audit.record(by.username(), "second-factor-removed", "", by);
        return endSessions(by.username());
    }

    /** An administrator's, for somebody who lost both app and recovery codes. */
    public void reset(String username, Actor by) {
        rights.requireAdministrator(by);
        if (by.isNamed(username)) {
            throw Rejection.forbidden("own-account");
        }
        if (!factors.remove(username)) {
            throw Rejection.conflict("second-factor-none");
        }
        endSessions(username);
        audit.record(username, "second-factor-reset", "", by);
    }

    private List<String> freshCodes(Actor by) {
        List<String> codes = RecoveryCode.fresh();
        factors.replaceCodes(
                by.username(), codes.stream().map(RecoveryCode::hash).toList());
        return codes;
    }

    private Credentials endSessions(String username) {
        credentials.endSessions(username);
        return credentials.find(username).orElseThrow().withoutPassword();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }
}
