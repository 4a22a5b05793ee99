package org.throughline.drafts;

import org.throughline.shared.Actor;

/** A module that knows whose forms are open to whom; one for each kind of address. */
public interface DraftGuard {

    /** True for an address of this module's that the actor may not open: its draft is not there for them either. */
    boolean isClosed(String form, Actor actor);
}
