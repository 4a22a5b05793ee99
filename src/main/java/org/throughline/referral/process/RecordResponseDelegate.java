package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.referral.Referrals;
import org.throughline.referral.domain.ProviderDecision;

@Component("recordResponse")
@VettedAction(
        value = "Record the answer of the provider",
        answersOf = "provider-response",
        inputs = @Value(name = "referralId", type = Type.ID),
        outputs = @Value(name = "response", type = Type.TEXT, decides = ProviderDecision.class))
class RecordResponseDelegate extends CaseStep {

    private final Referrals referrals;

    RecordResponseDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        ProviderDecision response = referrals.recordResponse(step.id(ReferralVariables.REFERRAL), step.submission());
        step.set("response", response.id());
    }
}
