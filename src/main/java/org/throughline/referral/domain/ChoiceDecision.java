package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** What became of the choice of a service. Where it is unclear, it is chosen again. */
public enum ChoiceDecision implements CaseDecision {
    /** Chosen, and to be offered. */
    OFFER,
    /** The client, who was there, accepts it. */
    ACCEPTED,
    UNMET_NEED
}
