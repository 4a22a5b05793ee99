package org.throughline.referral.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.throughline.referral.ReferralDeliveryProcess.Elements;

/**
 * At which tasks a referral may wait in which state. A task that an agency drew itself is not among these and fits every
 * state.
 */
public final class WaitingPolicy {

    private static final Set<ReferralStatus> TAKEN = EnumSet.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS);

    private static final Map<String, Set<ReferralStatus>> STATES = Map.of(
            Elements.RECORD_PROVIDER_RESPONSE, EnumSet.of(ReferralStatus.REQUESTED),
            Elements.CHECK_WAITLIST, EnumSet.of(ReferralStatus.ON_HOLD),
            Elements.RECORD_APPOINTMENT, TAKEN,
            Elements.CONFIRM_SERVICE_RECEIVED, TAKEN,
            Elements.CLARIFY_WITH_PROVIDER, TAKEN);

    private WaitingPolicy() {}

    public static boolean fits(ReferralStatus status, String taskKey) {
        return !STATES.containsKey(taskKey) || STATES.get(taskKey).contains(status);
    }
}
