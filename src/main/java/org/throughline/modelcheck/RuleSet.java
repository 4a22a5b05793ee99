package org.throughline.modelcheck;

/** All rules for one kind of model. */
public interface RuleSet<M> {

    void check(M model, CheckContext context, Findings findings);

    /** Only what another model can put wrong. */
    default void checkAcross(M model, CheckContext context, Findings findings) {}
}
