package org.throughline.referral;

import java.util.Set;
import java.util.UUID;
import org.throughline.shared.Actor;

/**
 * Whom a referral was sent to.
 *
 * @param id of the organization; of the service where the directory knows no organization of it
 * @param name of the organization, else of the service
 */
public record ReferralProvider(UUID id, String name) {

    /** Who acts for it. Has no role and no team, and therefore no right but what a door gives it. */
    public Actor actor() {
        return new Actor(ProviderReport.PROVIDER + id, name, Set.of(), Set.of());
    }
}
