package org.throughline.referral.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.throughline.referral.ProviderTurn;
import org.throughline.referral.ReferralDeliveryProcess;

/** What a provider may do with its referral: these tasks of the one process, and reports once it took the client. */
public final class ProviderAccessPolicy {

    /** The tasks that a provider may complete, and what each asks of it. */
    public static final Map<String, ProviderTurn> TASKS = Map.of(
            ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE, ProviderTurn.RESPONSE,
            ReferralDeliveryProcess.Elements.CHECK_WAITLIST, ProviderTurn.PLACE,
            ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT, ProviderTurn.APPOINTMENT);

    private static final Set<ReferralStatus> TAKEN = EnumSet.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS);

    private ProviderAccessPolicy() {}

    public static boolean mayDo(String processKey, String taskKey) {
        return processKey.equals(ReferralDeliveryProcess.KEY) && TASKS.containsKey(taskKey);
    }

    /** Whether a provider can say that the client came or that it is done. */
    public static boolean mayReport(ReferralStatus status) {
        return TAKEN.contains(status);
    }
}
