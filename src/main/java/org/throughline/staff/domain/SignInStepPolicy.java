package org.throughline.staff.domain;

import java.util.Optional;
import java.util.Set;
import org.throughline.shared.Role;
import org.throughline.staff.StaffMember;

/**
 * What a person still owes once their password fits or their provider vouches for them. The second factor comes before
 * a new password: a password that somebody else chose proves little.
 */
public class SignInStepPolicy {

    private final Set<Role> factorRequiredFor;
    private final boolean providerAsksForFactor;

    /**
     * @param factorRequiredFor roles that may not work without a second factor
     * @param providerAsksForFactor single sign-on asks for a second factor itself, so that ours is not asked too
     */
    public SignInStepPolicy(Set<Role> factorRequiredFor, boolean providerAsksForFactor) {
        this.factorRequiredFor = Set.copyOf(factorRequiredFor);
        this.providerAsksForFactor = providerAsksForFactor;
    }

    /**
     * @param byProvider vouched for by single sign-on
     * @param factorProven a code of the second factor was given in this sign-in
     */
    public Optional<SignInStep> next(
            StaffMember member, Credentials credentials, boolean byProvider, boolean factorProven) {
        boolean asked = !factorProven && !(byProvider && providerAsksForFactor);
        if (asked && credentials.secondFactor()) {
            return Optional.of(SignInStep.CODE);
        }
        if (asked && requiresSecondFactor(member.roles())) {
            return Optional.of(SignInStep.ENROLLMENT);
        }
        return !byProvider && credentials.mustChange() ? Optional.of(SignInStep.NEW_PASSWORD) : Optional.empty();
    }

    /** @param roles {@link Role#id()} values */
    public boolean requiresSecondFactor(Set<String> roles) {
        return factorRequiredFor.stream().map(Role::id).anyMatch(roles::contains);
    }
}
