package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** What a provider answers. Where it is unclear, the provider is asked again. */
public enum ProviderDecision implements CaseDecision {
    ACCEPTED,
    WAITLISTED,
    REJECTED
}
