package org.throughline.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a provider said of a referral beside a task. It is kept and shown; it changes no state by itself.
 *
 * @param by {@code provider:<organization>}, or the username of the worker who heard it
 * @param speaker who at the provider said it to the worker; null where the provider wrote it, or nobody noted who
 */
public record ProviderReport(UUID id, UUID referralId, ReportContent content, Instant at, String by, String speaker) {

    /** The longest name of who said something, in characters. */
    public static final int LONGEST_SPEAKER = 200;

    /** How an actor is named who answers for the provider: this, and the organization. */
    public static final String PROVIDER = "provider:";

    /** What providers report. */
    public enum ReportKind {
        ATTENDED("attended"),
        NO_SHOW("no-show"),
        DONE("done"),
        MESSAGE("message");

        private final String id;

        ReportKind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        /** True where it says that the client got something: nobody but the client can say that he did. */
        public boolean saysReceived() {
            return this == ATTENDED || this == DONE;
        }
    }

    /** Whether it helped, as the provider sees it. */
    public enum ReportedHelp {
        YES("yes"),
        PARTLY("partly"),
        NO("no");

        private final String id;

        ReportedHelp(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * @param helped null where the provider did not say
     * @param on the day it is about; null for a message, or where nobody named one
     * @param text at most {@value ProviderReports#LONGEST_TEXT} characters; never null for a message
     */
    public record ReportContent(ReportKind kind, ReportedHelp helped, LocalDate on, String text) {}

    /** True where the provider itself wrote it, false where a worker heard it. */
    public boolean byProvider() {
        return by.startsWith(PROVIDER);
    }
}
