package org.throughline.designer.check;

/** Looks for one fault, after which it is named. */
public interface ModelRule<D> {

    void look(D drawn, KnownModels knownModels, Findings findings);
}
