package org.throughline.referral.domain;

import org.throughline.shared.CaseDecision;

/** What a need asks for after a service that did not help. Where it is unclear, it is looked at again. */
public enum NeedReviewDecision implements CaseDecision {
    CONTINUE,
    ANOTHER_SERVICE,
    REVISE_PLAN
}
