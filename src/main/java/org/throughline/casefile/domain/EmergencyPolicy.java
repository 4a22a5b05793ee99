package org.throughline.casefile.domain;

import java.time.Duration;
import java.util.Set;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shared.StorableText;

/**
 * Who may open a case in an emergency, for how long and how often. Never an administrator, whatever else they are: who
 * can change the program and its accounts must not be able to read records as well.
 *
 * @param roles any of these is enough; none turns the door off
 * @param mostADay by one person, within any 24 hours
 */
public record EmergencyPolicy(Set<Role> roles, Duration lasts, int mostADay) {

    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 2000;

    public boolean isFor(Actor actor) {
        return !actor.is(Role.ADMINISTRATOR) && roles.stream().anyMatch(actor::is);
    }

    public void requireFor(Actor actor) {
        if (!isFor(actor)) {
            throw Rejection.forbidden("emergency-not-yours");
        }
    }

    public void requireRate(int openedWithinADay) {
        if (openedWithinADay >= mostADay) {
            throw Rejection.conflict("emergency-too-many", mostADay);
        }
    }

    /** @return the reason as it is kept */
    public String requireReason(String reason) {
        String given = reason == null ? "" : reason.strip();
        StorableText.require("reason", given);
        if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
            throw Rejection.invalidField("reason", "emergency-reason", SHORTEST_REASON, LONGEST_REASON);
        }
        return given;
    }
}
