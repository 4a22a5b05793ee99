package org.throughline.referral.process;

/** The variables of the processes {@code referral} and {@code referral-delivery}. */
final class ReferralVariables {

    static final String PLANNED_SERVICE = "plannedServiceId";
    static final String REFERRAL = "referralId";
    static final String CONSENT_ON_FILE = "consentOnFile";

    static final String DELIVERY_RESULT = "deliveryResult";

    private ReferralVariables() {}
}
