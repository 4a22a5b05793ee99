package org.throughline.intake;

/** The names of the process {@code client-link}, as its picture has them. */
public final class ClientLinkProcess {

    public static final String KEY = "client-link";

    private ClientLinkProcess() {}

    /** Its events, tasks, called processes and gateways. */
    public static final class Elements {

        public static final String LINK_PROPOSED = "LinkProposed";
        public static final String CONFIRM_CLIENT_LINK = "ConfirmClientLink";
        public static final String LINK_WITHDRAWN = "LinkWithdrawn";
        public static final String PROPOSAL_TAKEN_BACK = "ProposalTakenBack";
        public static final String RECORD_LINK_DECISION = "RecordLinkDecision";
        public static final String SAME_PERSON = "SamePerson";
        public static final String RECORDS_LINKED = "RecordsLinked";
        public static final String RECORDS_KEPT_APART = "RecordsKeptApart";

        private Elements() {}
    }

    /** What it waits for. */
    public static final class Messages {

        public static final String LINK_WITHDRAWN = "LinkWithdrawn";

        private Messages() {}
    }

    /** What it knows besides the case: ids and routing flags. */
    public static final class Variables {

        public static final String CLIENT_LINK = "clientLink";
        public static final String LINK_ID = "linkId";
        public static final String LINK_TEAM = "linkTeam";

        private Variables() {}
    }
}
