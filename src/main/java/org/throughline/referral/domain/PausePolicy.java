package org.throughline.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Whether a service is proposed to a client again after it came to nothing, as the decision table says. */
public final class PausePolicy {

    /** The decision table; its input is {@code reason}. */
    public static final String TABLE = "service-pause";

    private PausePolicy() {}

    /**
     * @param rule what the table answers for the reason
     * @param outcome what came of the service with this client last
     * @param factsChangedAt when a fact of the client was last another one than before; null for never
     * @return empty where it may be proposed
     */
    public static Optional<ServicePause> of(
            PauseRule rule, Outcome outcome, Instant factsChangedAt, LocalDate today, ZoneId zone) {
        return switch (rule.pause()) {
            case "days" -> forDays(rule.days(), outcome, today, zone);
            case "until-fact-changes" ->
                factsChangedAt != null && factsChangedAt.isAfter(outcome.at())
                        ? Optional.empty()
                        : Optional.of(new ServicePause(outcome.reason(), null));
            case "always" -> Optional.of(new ServicePause(outcome.reason(), null));
            default -> Optional.empty();
        };
    }

    private static Optional<ServicePause> forDays(int days, Outcome outcome, LocalDate today, ZoneId zone) {
        LocalDate again = LocalDate.ofInstant(outcome.at(), zone).plusDays(days);
        return again.isAfter(today) ? Optional.of(new ServicePause(outcome.reason(), again)) : Optional.empty();
    }

    /**
     * @param pause {@code none}, {@code days}, {@code until-fact-changes} or {@code always}
     * @param days how many, where it says so
     */
    public record PauseRule(String pause, int days) {

        /** Where no rule of the table fits. */
        public static final PauseRule NONE = new PauseRule("none", 0);
    }

    /** @param reason a code of {@link Reason.Code} */
    public record Outcome(String reason, Instant at) {}

    /**
     * @param reason why it is not proposed now
     * @param againOn the first day on which it may be; null where no day says so
     */
    public record ServicePause(String reason, LocalDate againOn) {}
}
