package org.throughline.modelcheck;

/** Finds one kind of fault, after which it is named. */
public interface ModelRule<D> {

    void check(D drawn, CheckContext context, Findings findings);
}
