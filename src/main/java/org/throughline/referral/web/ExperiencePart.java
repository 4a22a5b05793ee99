package org.throughline.referral.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.directory.ServicePagePart;
import org.throughline.referral.Experiences;

/** What the agency's own referrals say of a service, on the page of the service. */
@Component
class ExperiencePart implements ServicePagePart {

    private final Experiences experiences;

    ExperiencePart(Experiences experiences) {
        this.experiences = experiences;
    }

    @Override
    public String template() {
        return "referral/experience";
    }

    @Override
    public Optional<?> content(UUID serviceId) {
        return experiences.of(serviceId);
    }
}
