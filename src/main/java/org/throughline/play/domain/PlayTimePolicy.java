package org.throughline.play.domain;

import java.time.Duration;

/**
 * How long a play may take, so that nobody waits for a draft that never ends.
 *
 * @param act one act, and each statement in it
 * @param whole everything that is replayed
 */
public record PlayTimePolicy(Duration act, Duration whole) {

    /** All that somebody does at a page, while they wait for it. The shipped scenarios take two seconds. */
    public static final PlayTimePolicy STANDARD = new PlayTimePolicy(Duration.ofSeconds(20), Duration.ofSeconds(60));
}
