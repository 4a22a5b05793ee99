package org.throughline.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shell.FurtherStepNeeded;
import org.throughline.shell.PendingSignIn;
import org.throughline.shell.SignInCompletion;
import org.throughline.staff.SecondFactors;
import org.throughline.staff.domain.Credentials;
import org.throughline.staff.domain.SignInStep;
import org.throughline.staff.domain.SignInStepPolicy;
import org.throughline.staff.domain.SignInThrottle;

/** Leads a person through what they owe after their password, until they are signed in. */
@Component
public class SignInSteps {

    private final CurrentStaff current;
    private final SignInStepPolicy policy;
    private final SignInThrottle throttle;
    private final SecondFactors factors;
    private final SignInCompletion completion;
    private final AuthenticationEventPublisher outcomes;

    SignInSteps(
            CurrentStaff current,
            SignInStepPolicy policy,
            SignInThrottle throttle,
            SecondFactors factors,
            SignInCompletion completion,
            AuthenticationEventPublisher outcomes) {
        this.current = current;
        this.policy = policy;
        this.throttle = throttle;
        this.factors = factors;
        this.completion = completion;
        this.outcomes = outcomes;
    }

    /** @throws FurtherStepNeeded where the person is not signed in by what they have shown */
    void requireNone(Authentication proven) {
        StaffPrincipal person = (StaffPrincipal) proven.getPrincipal();
        policy.next(person.member(), person.credentials(), person.isByProvider(), false)
                .ifPresent(step -> {
                    person.eraseCredentials();
                    throw new FurtherStepNeeded(proven, address(step));
                });
    }

    /** Who is on the way in and owes this step now; empty where the sign-in took too long or owes another. */
    public Optional<Actor> owing(SignInStep step, HttpServletRequest request) {
        return pending(request)
                .filter(person -> next(person).filter(step::equals).isPresent())
                .map(person -> person.member().actor());
    }

    /** Takes a code of the second factor. A wrong one counts as a failed sign-in. */
    public void proveFactor(String code, Actor by, HttpServletRequest request) {
        if (throttle.shut(by.username(), request.getRemoteAddr())) {
            throw Rejection.conflict("sign-in-throttled");
        }
        try {
            factors.verify(code, by);
        } catch (Rejection refused) {
            if (refused.kind() == Rejection.RejectionKind.INVALID) {
                outcomes.publishAuthenticationFailure(
                        new BadCredentialsException("Wrong code"),
                        UsernamePasswordAuthenticationToken.unauthenticated(by.username(), null));
            }
            throw refused;
        }
        markProven(request);
    }

    /** Enrolls a second factor on the way in; its first code is proof enough. @return the recovery codes */
    public List<String> enroll(String secret, String code, Actor by, HttpServletRequest request) {
        var enrolled = factors.enroll(secret, code, by);
        keepSession(enrolled.changed(), request);
        markProven(request);
        return enrolled.recoveryCodes();
    }

    private static void markProven(HttpServletRequest request) {
        PendingSignIn.of(request).map(SignInSteps::person).ifPresent(StaffPrincipal::proveFactor);
    }

    /**
     * Goes on to the next step, or in where none is left.
     *
     * @return the address within this program to lead to
     */
    public String advance(HttpServletRequest request, HttpServletResponse response) {
        Optional<PendingSignIn> pending = PendingSignIn.of(request);
        Optional<StaffPrincipal> person = pending(request);
        if (person.isEmpty()) {
            return "/sign-in?expired";
        }
        return next(person.get())
                .map(SignInSteps::address)
                .orElseGet(() -> completion.complete(pending.orElseThrow(), request, response));
    }

    /** Keeps this session, or this way in, while a change of the person's own ends their sessions. */
    public void keepSession(Credentials changed, HttpServletRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof StaffPrincipal person) {
            person.keepWith(changed);
            request.changeSessionId();
        } else {
            PendingSignIn.of(request).map(SignInSteps::person).ifPresent(person -> person.keepWith(changed));
        }
    }

    /** Empty also where somebody else changed the account meanwhile: what was shown before counts no more. */
    private Optional<StaffPrincipal> pending(HttpServletRequest request) {
        return PendingSignIn.of(request)
                .map(SignInSteps::person)
                .filter(person -> current.isValid(
                        person.getUsername(), person.credentials().epoch()));
    }

    private static StaffPrincipal person(PendingSignIn pending) {
        return (StaffPrincipal) pending.proven().getPrincipal();
    }

    private Optional<SignInStep> next(StaffPrincipal person) {
        return policy.next(person.member(), person.credentials(), person.isByProvider(), person.isFactorProven());
    }

    private static String address(SignInStep step) {
        return switch (step) {
            case CODE -> "/sign-in/code";
            case ENROLLMENT -> "/sign-in/second-factor";
            case NEW_PASSWORD -> "/sign-in/password";
        };
    }
}
