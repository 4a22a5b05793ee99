package org.throughline.referral.domain;

import java.util.Collection;

/**
 * What says that somebody has or had a substance use disorder, and is therefore under 42 CFR Part 2: all of a referral for
 * that need or to a service for it, for there its recipient alone tells; of other referrals, what is about that need.
 */
public final class Part2Policy {

    /** The need's category id. */
    public static final String SUBSTANCE_USE = "substance-use";

    private Part2Policy() {}

    public static boolean concerns(String need) {
        return SUBSTANCE_USE.equals(need);
    }

    /** @param servedNeeds of the chosen service */
    public static boolean concerns(String need, Collection<String> servedNeeds) {
        return concerns(need) || servedNeeds.contains(SUBSTANCE_USE);
    }
}
