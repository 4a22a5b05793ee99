package org.throughline.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.EntryChecks;
import org.throughline.referral.domain.ExperiencePolicy;
import org.throughline.referral.domain.ExperienceRepository;
import org.throughline.referral.domain.Referral;

/** What closed referrals say of each service: about services, never about a client. */
@Service
@Transactional
public class Experiences {

    /** Whose eligibility was wrong so often says something about the entry, not about the client. */
    private static final int WRONG_ELIGIBILITY = 3;

    private final ExperienceRepository experience;
    private final EntryChecks checks;

    Experiences(ExperienceRepository experience, EntryChecks checks) {
        this.experience = experience;
        this.checks = checks;
    }

    /** By service; those of which too little is known are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, ServiceExperience> of(Collection<UUID> serviceIds) {
        Map<UUID, ServiceExperience> known = new HashMap<>();
        experience.of(serviceIds).forEach((service, counted) -> ExperiencePolicy.of(counted)
                .ifPresent(enough -> known.put(service, enough)));
        return known;
    }

    @Transactional(readOnly = true)
    public Optional<ServiceExperience> of(UUID serviceId) {
        return Optional.ofNullable(of(List.of(serviceId)).get(serviceId));
    }

    /**
     * The provider said that the client is not eligible. Said often enough since somebody last looked, the entry itself may
     * be wrong, and an administrator is asked to look.
     */
    void recordIneligible(Referral referral) {
        UUID service = referral.details().serviceId();
        if (service != null
                && experience.ineligibleSince(service, checks.lastDone(service).orElse(null)) >= WRONG_ELIGIBILITY) {
            checks.ask(service, "ineligible");
        }
    }
}
