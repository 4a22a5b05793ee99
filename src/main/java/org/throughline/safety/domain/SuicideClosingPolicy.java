package org.throughline.safety.domain;

import org.throughline.shared.FormAnswers;

/** A response is closed by a clinician who asked for the level again; while it is high, the client is asked again. */
public final class SuicideClosingPolicy {

    private SuicideClosingPolicy() {}

    /** @throws org.throughline.shared.Rejection at {@code closing}, {@code decision-unknown} */
    public static SuicideClosingDecision decide(SuicideLevel level, FormAnswers answers) {
        return level == SuicideLevel.HIGH
                ? SuicideClosingDecision.ASK_AGAIN
                : answers.decision("closing", SuicideClosingDecision.class);
    }
}
