package org.throughline.staff.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.DisabledException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.CredentialsRepository;
import org.throughline.staff.domain.SessionsEnded;
import org.throughline.staff.domain.WorkerRepository;

/**
 * What a signed-in person may do at this moment, not at the moment they signed in: a change of roles or teams holds
 * within seconds, and a closed account is out, as are sessions from before a change of the password.
 */
@Component
class CurrentStaff {

    private final WorkerRepository workerRepository;
    private final CredentialsRepository credentials;
    private final Cache<String, Optional<SignedInState>> read = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    CurrentStaff(WorkerRepository workerRepository, CredentialsRepository credentials) {
        this.workerRepository = workerRepository;
        this.credentials = credentials;
    }

    private record SignedInState(StaffMember member, int epoch) {}

    /** @throws DisabledException where the account was closed meanwhile */
    Actor actor(String username) {
        return standing(username)
                .filter(found -> found.member().active())
                .map(found -> found.member().actor())
                .orElseThrow(() -> new DisabledException("The account is closed"));
    }

    /** True while sessions of that epoch of the account count. */
    boolean isValid(String username, int epoch) {
        return standing(username)
                .filter(found -> found.member().active() && found.epoch() == epoch)
                .isPresent();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(SessionsEnded ended) {
        read.invalidate(ended.username());
    }

    private Optional<SignedInState> standing(String username) {
        return read.get(username, name -> workerRepository
                .find(name)
                .flatMap(member -> credentials.find(name).map(found -> new SignedInState(member, found.epoch()))));
    }
}
