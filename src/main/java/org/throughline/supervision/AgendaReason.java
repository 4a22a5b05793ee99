package org.throughline.supervision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a case belongs on the agenda, the weightiest first. */
public enum AgendaReason {
    /** Somebody is in danger, or gave a critical answer, and nobody has seen to it yet. */
    DANGER,
    HIGH_RISK,
    RETURNED_PLAN,
    OVERDUE,
    NO_CONTACT,
    /** An audit of the record found something that was not talked about since. */
    AUDIT,
    NOT_DISCUSSED;

    /** As it is stored and sent; the message {@code label.agenda-reason.<id>} says it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AgendaReason> find(String id) {
        return Arrays.stream(values()).filter(reason -> reason.id().equals(id)).findFirst();
    }
}
