package org.throughline.referral.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.referral.ReferralView;

/**
 * All attempts for one planned service.
 *
 * @param latest the attempt that counts now
 * @param earlier newest first
 */
record ReferralGroup(
        String need, String planned, ReferralView latest, ReferralTrack track, List<ReferralView> earlier) {

    /** @param planned the plan's words for each planned service */
    static List<ReferralGroup> of(List<ReferralView> referrals, Map<UUID, String> planned) {
        Map<UUID, List<ReferralView>> attempts = new LinkedHashMap<>();
        referrals.forEach(one -> attempts.computeIfAbsent(one.plannedServiceId(), id -> new ArrayList<>())
                .add(0, one));
        return attempts.entrySet().stream()
                .map(entry -> group(planned.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static ReferralGroup group(String planned, List<ReferralView> newestFirst) {
        ReferralView latest = newestFirst.get(0);
        return new ReferralGroup(
                latest.need(), planned, latest, ReferralTrack.of(latest), newestFirst.subList(1, newestFirst.size()));
    }
}
