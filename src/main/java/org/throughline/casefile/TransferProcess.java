package org.throughline.casefile;

/** The names of the process {@code transfer}, as its picture has them. */
public final class TransferProcess {

    public static final String KEY = "transfer";

    private TransferProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String TRANSFER_ASKED = "TransferAsked";
        public static final String DECIDE_TRANSFER = "DecideTransfer";
        public static final String CLOSED_MEANWHILE = "ClosedMeanwhile";
        public static final String WITHDRAW_TRANSFER = "WithdrawTransfer";
        public static final String TRANSFER_WITHDRAWN = "TransferWithdrawn";
        public static final String RECORD_TRANSFER_DECISION = "RecordTransferDecision";
        public static final String TRANSFER_DECIDED = "TransferDecided";
        public static final String TRANSFER_ACCEPTED = "TransferAccepted";
        public static final String TRANSFER_DECLINED = "TransferDeclined";

        private Elements() {}
    }

    /** What it waits for. */
    public static final class Messages {

        public static final String CASE_CLOSED = "CaseClosed";

        private Messages() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String TRANSFER_DECISION = "transferDecision";
        public static final String TRANSFER_ID = "transferId";

        private Variables() {}
    }
}
