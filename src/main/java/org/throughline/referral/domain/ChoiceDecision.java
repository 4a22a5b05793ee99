package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** Whether a service was found to offer. Where it is unclear, it is chosen again. */
public enum ChoiceDecision implements CaseDecision {
    OFFER,
    UNMET_NEED
}
