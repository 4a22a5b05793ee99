package org.throughline.followup.domain;

import java.time.LocalDate;

/**
 * When to try again and when a client counts as lost.
 *
 * @param attempts after so many without an answer the worker reviews how to go on
 * @param retryDays the next attempt after one without an answer; never later than the regular interval
 */
public record ContactPolicy(int attempts, int retryDays) {

    public ContactPolicy {
        if (attempts < 1 || retryDays < 1) {
            throw new IllegalArgumentException("At least one attempt and one day");
        }
    }

    /** @param unanswered attempts since the client was last reached or the case last reviewed */
    public LocalDate nextDue(LocalDate today, int intervalDays, int unanswered) {
        int regular = Math.max(1, intervalDays);
        return today.plusDays(unanswered == 0 ? regular : Math.min(regular, retryDays));
    }

    public boolean lost(boolean reached, int attempt) {
        return !reached && attempt >= attempts;
    }
}
