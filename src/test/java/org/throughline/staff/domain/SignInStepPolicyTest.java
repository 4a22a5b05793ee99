package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Role;
import org.throughline.staff.StaffMember;

class SignInStepPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-12T10:00:00Z");
    private static final StaffMember WORKER = member("caseworker");
    private static final StaffMember LEAD = member("supervisor");

    private final SignInStepPolicy policy = new SignInStepPolicy(Set.of(Role.SUPERVISOR), false);
    private final SignInStepPolicy trustsProvider = new SignInStepPolicy(Set.of(Role.SUPERVISOR), true);

    @Test
    void whoOwesNothingIsIn() {
        assertThat(policy.next(WORKER, account(false, false), false, false)).isEmpty();
    }

    @Test
    void anEnrolledFactorIsAskedForAndComesBeforeANewPassword() {
        assertThat(policy.next(WORKER, account(true, true), false, false)).contains(SignInStep.CODE);
        assertThat(policy.next(WORKER, account(true, true), false, true)).contains(SignInStep.NEW_PASSWORD);
    }

    @Test
    void aRoleThatNeedsAFactorIsLedToItAlsoWhenAProviderVouches() {
        assertThat(policy.next(LEAD, account(false, false), false, false)).contains(SignInStep.ENROLLMENT);
        assertThat(policy.next(LEAD, account(false, false), true, false)).contains(SignInStep.ENROLLMENT);
        assertThat(trustsProvider.next(LEAD, account(false, true), true, false)).isEmpty();
        assertThat(trustsProvider.next(LEAD, account(false, true), false, false))
                .contains(SignInStep.CODE);
    }

    @Test
    void whoeverComesByTheProviderOwesNoPassword() {
        assertThat(policy.next(WORKER, account(true, false), true, false)).isEmpty();
    }

    @Test
    void aProvenFactorIsNotAskedForAgain() {
        assertThat(policy.next(LEAD, account(false, true), false, true)).isEmpty();
        assertThat(policy.next(LEAD, account(false, false), false, true)).isEmpty();
    }

    @Test
    void aProviderThatAsksForNoFactorIsFollowedByOurs() {
        assertThat(policy.next(WORKER, account(false, true), true, false)).contains(SignInStep.CODE);
    }

    @Test
    void aRoleRequiresAFactorAsTheSettingsSay() {
        assertThat(policy.requiresSecondFactor(Set.of("caseworker", "supervisor")))
                .isTrue();
        assertThat(policy.requiresSecondFactor(Set.of("caseworker"))).isFalse();
    }

    private static Credentials account(boolean mustChange, boolean secondFactor) {
        return new Credentials("hash", mustChange, 0, secondFactor);
    }

    private static StaffMember member(String role) {
        return new StaffMember("sari", "Sari", "Sari", "Dewi", null, Set.of(role), Set.of(), "en", true);
    }
}
