package org.throughline.referral;

/** What a referral waits for, as far as its provider can say it. */
public enum ProviderTurn {
    /** Whether the client is taken. */
    RESPONSE,
    /** Whether there is a place by now. */
    PLACE,
    /** The appointment. */
    APPOINTMENT,
    /** Whether the client came, and whether it is done; nobody but the client can say that the service was received. */
    SERVICE,
    /** Nothing now; the agency looks at it. */
    NOTHING,
    /** Nothing any more. */
    CLOSED
}
