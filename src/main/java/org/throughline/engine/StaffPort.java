package org.throughline.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.shared.Rejection;

/** Port: what the engine must know of staff. Implemented by the staff module. */
public interface StaffPort {

    Optional<Worker> find(String username);

    /** Every active account, for the engine's identity queries. */
    List<Worker> all();

    /**
     * Whom the pages would show this person: administrators every active account, others those of their own teams and
     * themselves. Addresses of mail only of those whose account they may open.
     */
    List<Worker> shownTo(String username);

    /**
     * Usernames of those whose names are like these, however they are written.
     *
     * @param firstName with {@code %} for any letters; null for any name
     * @param lastName likewise
     */
    Set<String> namedLike(String firstName, String lastName);

    /** Password check for the engine's own sign-in; throttled like the pages' sign-in. */
    boolean passwordMatches(String username, String password);

    /** Whether their licences of today let them have a task that asks for this. */
    boolean isQualified(String username, TaskQualification asked);

    /** What tells somebody who is not qualified what it is kept to, and what they may do instead. */
    Rejection refusal(String username, TaskQualification asked);

    /** Who takes this worker's new tasks now: the cover named for a present absence, else the worker. */
    String standsInFor(String username, Instant at);

    /**
     * @param groups role ids and roles within teams, e.g. {@code caseworker} and {@code caseworker@north}
     */
    record Worker(String username, String firstName, String lastName, String email, Set<String> groups) {}
}
