package org.throughline.referral;

/** The names of the process {@code referral}, as its picture has them. */
public final class ReferralProcess {

    public static final String KEY = "referral";

    private ReferralProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String SERVICE_PLANNED = "ServicePlanned";
        public static final String OPEN_REFERRAL = "OpenReferral";
        public static final String MATCH_SERVICES = "MatchServices";
        public static final String CHOOSE_SERVICE = "ChooseService";
        public static final String RECORD_CHOICE = "RecordChoice";
        public static final String SERVICE_CHOSEN = "ServiceChosen";
        public static final String OFFER_TO_CLIENT = "OfferToClient";
        public static final String RECORD_OFFER = "RecordOffer";
        public static final String OFFER_ACCEPTED = "OfferAccepted";
        public static final String CHECK_CONSENT = "CheckConsent";
        public static final String CONSENT_ON_FILE = "ConsentOnFile";
        public static final String OBTAIN_CONSENT = "ObtainConsent";
        public static final String RECORD_CONSENT = "RecordConsent";
        public static final String CONSENT_GRANTED = "ConsentGranted";
        public static final String CONSENT_REFUSED = "ConsentRefused";
        public static final String SEND_REFERRAL = "SendReferral";
        public static final String RECORD_SENDING = "RecordSending";
        public static final String REFERRAL_SENT_OUT = "ReferralSentOut";
        public static final String DELIVER_SERVICE = "DeliverService";
        public static final String DELIVERY_RESULT = "DeliveryResult";
        public static final String REFERRAL_COMPLETED = "ReferralCompleted";
        public static final String RECORD_UNMET_NEED = "RecordUnmetNeed";
        public static final String UNMET_NEED_RECORDED = "UnmetNeedRecorded";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String CHOICE = "choice";
        public static final String CONSENT = "consent";
        public static final String CONSENT_ON_FILE = "consentOnFile";
        public static final String DELIVERY_RESULT = "deliveryResult";
        public static final String OFFER_RESULT = "offerResult";
        public static final String PLANNED_SERVICE_ID = "plannedServiceId";
        public static final String REFERRAL_ID = "referralId";
        public static final String SENDING = "sending";

        private Variables() {}
    }
}
