package org.throughline.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;

/** Who the provider of a referral is: the organization of the service that was chosen. */
@Component
public class ReferralProviders {

    private final ReferralRepository referrals;
    private final Services services;

    ReferralProviders(ReferralRepository referrals, Services services) {
        this.referrals = referrals;
        this.services = services;
    }

    /** Empty where no service is chosen. */
    public Optional<ReferralProvider> of(UUID referralId) {
        return of(referrals.require(referralId));
    }

    Optional<ReferralProvider> of(Referral referral) {
        return Optional.ofNullable(referral.details().serviceId())
                .flatMap(id -> services.rows(List.of(id)).stream().findFirst())
                .map(ReferralProviders::provider);
    }

    private static ReferralProvider provider(ServiceRow service) {
        String name = service.organization() == null ? service.name() : service.organization();
        return new ReferralProvider(service.organizationId() == null ? service.id() : service.organizationId(), name);
    }
}
