package org.throughline.studio.domain;

/** Where a redesign stands. */
public enum RedesignState {
    DRAWING,
    /** Its author asks for the consent that the agency's settings demand. */
    AWAITING_CONSENT,
    PUBLISHED,
    DISCARDED
}
