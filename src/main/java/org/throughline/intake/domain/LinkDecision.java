package org.throughline.intake.domain;

import org.throughline.intake.domain.ClientLink.LinkState;
import org.throughline.shared.CaseDecision;

/** Whether the client of a case is who they were said to be. To keep two records apart changes nothing. */
public enum LinkDecision implements CaseDecision {
    SAME_PERSON(LinkState.CONFIRMED),
    SOMEBODY_ELSE(LinkState.DECLINED);

    private final LinkState state;

    LinkDecision(LinkState state) {
        this.state = state;
    }

    public LinkState state() {
        return state;
    }

    @Override
    public boolean isSafe() {
        return this == SOMEBODY_ELSE;
    }
}
