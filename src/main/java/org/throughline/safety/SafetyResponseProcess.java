package org.throughline.safety;

/** The names of the process {@code safety-response}, as its picture has them. */
public final class SafetyResponseProcess {

    public static final String KEY = "safety-response";

    private SafetyResponseProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String CONCERN_RAISED = "ConcernRaised";
        public static final String REPORT_BY_PHONE = "ReportByPhone";
        public static final String RECORD_PHONE_REPORT = "RecordPhoneReport";
        public static final String REPORT_AND_TELL = "ReportAndTell";
        public static final String FILE_WRITTEN_REPORT = "FileWrittenReport";
        public static final String WRITTEN_REPORT_LATE = "WrittenReportLate";
        public static final String ESCALATE_SAFETY_REPORT = "EscalateSafetyReport";
        public static final String SUPERVISOR_TOLD = "SupervisorTold";
        public static final String FILE_SAFETY_REPORT = "FileSafetyReport";
        public static final String ACKNOWLEDGE_SAFETY_REPORT = "AcknowledgeSafetyReport";
        public static final String RECORD_ACKNOWLEDGEMENT = "RecordAcknowledgement";
        public static final String REPORTED_AND_TOLD = "ReportedAndTold";
        public static final String CONCERN_REPORTED = "ConcernReported";

        private Elements() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String CONCERN_ID = "concernId";

        private Variables() {}
    }
}
