package org.throughline.referral.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskPanel;
import org.throughline.referral.ReferralProcess;

/** The referral on the page of its tasks: what is asked for, of whom, and the proposals while there is a choice. */
@Component
class ReferralTaskPanel implements TaskPanel {

    @Override
    public Set<String> formIds() {
        return Set.of(
                "choose-service",
                "offer-to-client",
                "obtain-consent",
                "send-referral",
                "provider-response",
                "check-waitlist",
                "record-appointment",
                "remind-of-appointment",
                "ask-provider",
                "decide-without-answer",
                "service-received",
                "clarify-with-provider",
                "review-need");
    }

    @Override
    public String fragmentUrl(UUID caseId, String caseNumber, Map<String, Object> variables) {
        return "/cases/" + caseNumber + "/referrals/" + variables.get(ReferralProcess.Variables.REFERRAL_ID)
                + "/exhibit";
    }
}
