package org.throughline.referral.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The states of a referral and what may follow each, as FHIR Task and the Gravity SDOH guide have them. */
public enum ReferralStatus {
    DRAFT("draft"),
    REQUESTED("requested"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    IN_PROGRESS("in-progress"),
    ON_HOLD("on-hold"),
    CANCELLED("cancelled"),
    FAILED("failed"),
    COMPLETED("completed"),
    ENTERED_IN_ERROR("entered-in-error");

    private static final Map<ReferralStatus, Set<ReferralStatus>> NEXT = new EnumMap<>(Map.of(
            DRAFT, EnumSet.of(REQUESTED, CANCELLED),
            REQUESTED, EnumSet.of(ACCEPTED, REJECTED, CANCELLED),
            ACCEPTED, EnumSet.of(IN_PROGRESS, ON_HOLD, CANCELLED, FAILED),
            IN_PROGRESS, EnumSet.of(ON_HOLD, COMPLETED, FAILED, CANCELLED),
            ON_HOLD, EnumSet.of(IN_PROGRESS, CANCELLED, FAILED)));

    private static final Set<ReferralStatus> WITH_REASON = EnumSet.of(REJECTED, CANCELLED, ON_HOLD, FAILED);

    private final String id;

    ReferralStatus(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static ReferralStatus of(String id) {
        return Arrays.stream(values())
                .filter(status -> status.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No referral status " + id));
    }

    public boolean mayBecome(ReferralStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isTerminal() {
        return !NEXT.containsKey(this);
    }

    public boolean needsReason() {
        return WITH_REASON.contains(this);
    }
}
