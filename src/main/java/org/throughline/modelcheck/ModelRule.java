package org.throughline.modelcheck;

/** Looks for one fault, after which it is named. */
public interface ModelRule<D> {

    void check(D drawn, CheckContext context, Findings findings);
}
