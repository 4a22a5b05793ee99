package org.throughline.staff.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.DisabledException;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffMember;
import org.throughline.staff.domain.Workers;

/**
 * What a signed-in person may do at this moment, not at the moment they signed in: a change of roles or teams holds
 * within seconds, and a closed account is out.
 */
@Component
class CurrentStaff {

    private final Workers workers;
    private final Cache<String, Optional<StaffMember>> looked = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    CurrentStaff(Workers workers) {
        this.workers = workers;
    }

    /** @throws DisabledException where the account was closed meanwhile */
    Actor actor(String username) {
        return looked.get(username, workers::find)
                .filter(StaffMember::active)
                .map(StaffMember::actor)
                .orElseThrow(() -> new DisabledException("The account is closed"));
    }
}
