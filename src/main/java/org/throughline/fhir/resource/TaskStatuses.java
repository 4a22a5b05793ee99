package org.throughline.fhir.resource;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * The one table of states: which status of a FHIR Task a state of a referral is. The guide leaves out {@code ready} and
 * {@code received} (SDOHCC ValueSet Referral Task Status).
 */
public final class TaskStatuses {

    private static final Map<TaskStatus, String> STATES = new EnumMap<>(Map.of(
            TaskStatus.DRAFT, "draft",
            TaskStatus.REQUESTED, "requested",
            TaskStatus.ACCEPTED, "accepted",
            TaskStatus.REJECTED, "rejected",
            TaskStatus.INPROGRESS, "in-progress",
            TaskStatus.ONHOLD, "on-hold",
            TaskStatus.CANCELLED, "cancelled",
            TaskStatus.FAILED, "failed",
            TaskStatus.COMPLETED, "completed",
            TaskStatus.ENTEREDINERROR, "entered-in-error"));

    /** Those that the guide wants a reason with. */
    private static final List<TaskStatus> WITH_REASON =
            List.of(TaskStatus.REJECTED, TaskStatus.CANCELLED, TaskStatus.ONHOLD, TaskStatus.FAILED);

    private TaskStatuses() {}

    /** @param state as {@link org.throughline.referral.ReferralView#status()} writes it */
    public static TaskStatus of(String state) {
        return STATES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(state))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No referral status " + state));
    }

    /** Empty where a referral is never in that state. */
    public static Optional<String> state(TaskStatus status) {
        return Optional.ofNullable(status).map(STATES::get);
    }

    /** By its code; empty where a referral is never in that state. */
    public static Optional<String> state(String code) {
        return STATES.values().stream().filter(state -> state.equals(code)).findFirst();
    }

    public static boolean needsReason(TaskStatus status) {
        return WITH_REASON.contains(status);
    }
}
