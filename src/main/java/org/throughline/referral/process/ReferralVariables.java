package org.throughline.referral.process;

/** The variables of the process {@code referral}. */
final class ReferralVariables {

    static final String PLANNED_SERVICE = "plannedServiceId";
    static final String REFERRAL = "referralId";
    static final String CONSENT_ON_FILE = "consentOnFile";

    private ReferralVariables() {}
}
