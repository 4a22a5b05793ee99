package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.Referrals;
import org.throughline.referral.domain.ConsentDecision;

@Component("recordConsent")
@VettedAction(
        value = "Records the consent or its refusal",
        answersOf = "obtain-consent",
        inputs = @ActionValue(name = ReferralProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = ReferralProcess.Variables.CONSENT,
                        type = Type.TEXT,
                        decides = ConsentDecision.class))
class RecordConsentDelegate extends CaseStep {

    private final Referrals referrals;

    RecordConsentDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        ConsentDecision consent =
                referrals.recordConsent(step.id(ReferralProcess.Variables.REFERRAL_ID), step.submission());
        step.set(ReferralProcess.Variables.CONSENT, consent.id());
    }
}
