package org.throughline.designer.process;

import org.throughline.designer.effect.Refusal;

/** A process cannot be moved; nothing of it was changed. */
class MoveRefused extends RuntimeException {

    private final transient Refusal refusal;

    MoveRefused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
