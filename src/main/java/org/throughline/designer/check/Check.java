package org.throughline.designer.check;

/** Looks for one fault, after which it is named. */
public interface Check<D> {

    void look(D drawn, Known known, Report report);
}
