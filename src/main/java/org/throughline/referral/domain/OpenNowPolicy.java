package org.throughline.referral.domain;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Whether a service is open at a moment, as far as its weekly hours say. */
public final class OpenNowPolicy {

    private OpenNowPolicy() {}

    /**
     * @param weekday 1 is Monday; null for what is not the same each week
     * @param opensAt null where it is closed, or open as a note says
     * @param closesAt before the opening where it lies after midnight
     */
    public record OpeningHours(Integer weekday, LocalTime opensAt, LocalTime closesAt) {}

    /** @return empty where nothing that is the same each week says */
    public static Optional<Boolean> isOpen(List<OpeningHours> hours, LocalDateTime now) {
        List<OpeningHours> weekly = hours.stream()
                .filter(one -> one.weekday() != null && one.opensAt() != null && one.closesAt() != null)
                .toList();
        return weekly.isEmpty()
                        || weekly.size() < hours.size() && weekly.stream().noneMatch(one -> isOpen(one, now))
                ? Optional.empty()
                : Optional.of(weekly.stream().anyMatch(one -> isOpen(one, now)));
    }

    private static boolean isOpen(OpeningHours hours, LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        int today = now.getDayOfWeek().getValue();
        if (hours.opensAt().isBefore(hours.closesAt())) {
            return hours.weekday() == today && !time.isBefore(hours.opensAt()) && time.isBefore(hours.closesAt());
        }
        int yesterday = now.minusDays(1).getDayOfWeek().getValue();
        return hours.weekday() == today && !time.isBefore(hours.opensAt())
                || hours.weekday() == yesterday && time.isBefore(hours.closesAt());
    }
}
