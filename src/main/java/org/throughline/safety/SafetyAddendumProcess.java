package org.throughline.safety;

/** The names of the process {@code safety-addendum}, as its picture has them. */
public final class SafetyAddendumProcess {

    public static final String KEY = "safety-addendum";

    private SafetyAddendumProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String ADDENDUM_FILED = "AddendumFiled";
        public static final String SEND_ADDENDUM = "SendAddendum";
        public static final String RECORD_ADDENDUM_SENT = "RecordAddendumSent";
        public static final String AGENCY_TOLD = "AgencyTold";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String ADDENDUM_ID = "addendumId";
        public static final String CONCERN_ID = "concernId";

        private Variables() {}
    }
}
