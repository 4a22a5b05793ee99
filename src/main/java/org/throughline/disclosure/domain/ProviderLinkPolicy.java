package org.throughline.disclosure.domain;

import java.time.Duration;

/**
 * How long a link serves, and how often it may be tried. A code of eight digits, tried five times, is guessed once in
 * twenty million; NIST SP 800-63B (5.2.2) allows a hundred failures at secrets of six digits. The link itself has 256
 * bits.
 */
public final class ProviderLinkPolicy {

    /** A provider answers within days; after a month the worker sends anew, or the client goes elsewhere. */
    public static final Duration LINK_LASTS = Duration.ofDays(30);

    /** Idle after the code: twice the half hour of NIST SP 800-63B (4.2.3), for a referral is read beside other work. */
    public static final Duration SESSION_LASTS = Duration.ofHours(1);

    /** However busy, the code is asked for again after it (the same section). */
    public static final Duration SESSION_ENDS_AFTER = Duration.ofHours(12);

    /** After so many wrong codes only a new link helps. */
    public static final int WRONG_CODES = 5;

    /** Failures of one network within the window; more are refused unheard. An office behind one address has few. */
    public static final int FAILURES_OF_NETWORK = 50;

    public static final Duration FAILURE_WINDOW = Duration.ofMinutes(5);

    private ProviderLinkPolicy() {}
}
