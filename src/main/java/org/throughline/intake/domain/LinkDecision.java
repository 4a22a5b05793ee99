package org.throughline.intake.domain;

import org.throughline.intake.domain.ClientLink.State;
import org.throughline.shared.CaseDecision;

/** Whether the client of a case is who they were said to be. To keep two records apart changes nothing. */
public enum LinkDecision implements CaseDecision {
    SAME_PERSON(State.CONFIRMED),
    SOMEBODY_ELSE(State.DECLINED);

    private final State state;

    LinkDecision(State state) {
        this.state = state;
    }

    public State state() {
        return state;
    }

    @Override
    public boolean isSafe() {
        return this == SOMEBODY_ELSE;
    }
}
