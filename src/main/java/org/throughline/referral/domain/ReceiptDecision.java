package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** Whether the client really got the service. Where it is unclear, the client is asked again. */
public enum ReceiptDecision implements CaseDecision {
    YES,
    NO_TRY_AGAIN,
    NO_GIVE_UP
}
