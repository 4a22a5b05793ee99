package org.throughline.referral.domain;

import java.util.Optional;
import org.throughline.referral.ServiceExperience;

/** From how many closed referrals on something is said of a service: of fewer, chance would speak. */
public final class ExperiencePolicy {

    public static final int LEAST = 5;

    private ExperiencePolicy() {}

    /** @return empty where too little is known */
    public static Optional<ServiceExperience> of(CountedReferrals counted) {
        return counted.closed() < LEAST
                ? Optional.empty()
                : Optional.of(new ServiceExperience(
                        counted.closed(),
                        counted.answered() == 0
                                ? null
                                : (int) Math.round(100.0 * counted.accepted() / counted.answered()),
                        days(counted.daysToAnswer()),
                        days(counted.daysToAppointment()),
                        counted.noShows()));
    }

    private static Integer days(Double median) {
        return median == null ? null : (int) Math.round(Math.max(0, median));
    }

    /** As they were counted; the medians may be null. */
    public record CountedReferrals(
            int closed, int answered, int accepted, Double daysToAnswer, Double daysToAppointment, int noShows) {}
}
