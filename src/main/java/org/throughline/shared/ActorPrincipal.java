package org.throughline.shared;

/** A signed-in principal that tells on whose behalf a request acts. */
public interface ActorPrincipal {

    Actor actor();
}
