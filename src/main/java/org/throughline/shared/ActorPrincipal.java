package org.throughline.shared;

/** A signed-in principal that knows on whose behalf a request acts. */
public interface ActorPrincipal {

    Actor actor();
}
