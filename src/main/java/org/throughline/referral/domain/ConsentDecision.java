package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** Whether a client releases what the provider has to know. Where it is unclear, the client is asked again. */
public enum ConsentDecision implements CaseDecision {
    GRANTED,
    REFUSED
}
