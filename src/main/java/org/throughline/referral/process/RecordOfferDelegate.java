package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.Referrals;
import org.throughline.referral.domain.OfferDecision;

@Component("recordOffer")
@VettedAction(
        value = "Records what the client said to the offer",
        answersOf = "offer-to-client",
        inputs = @ActionValue(name = ReferralProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = ReferralProcess.Variables.OFFER_RESULT,
                        type = Type.TEXT,
                        decides = OfferDecision.class))
class RecordOfferDelegate extends CaseStep {

    private final Referrals referrals;

    RecordOfferDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        OfferDecision offerResult =
                referrals.recordOffer(step.id(ReferralProcess.Variables.REFERRAL_ID), step.submission());
        step.set(ReferralProcess.Variables.OFFER_RESULT, offerResult.id());
    }
}
