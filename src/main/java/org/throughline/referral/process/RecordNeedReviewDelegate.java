package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.Receipts;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.domain.NeedReviewDecision;

@Component("recordNeedReview")
@VettedAction(
        value = "Records what a need asks for after a service that did not help",
        answersOf = "review-need",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = ReferralDeliveryProcess.Variables.NEED_REVIEW,
                        type = Type.TEXT,
                        decides = NeedReviewDecision.class))
class RecordNeedReviewDelegate extends CaseStep {

    private final Receipts receipts;

    RecordNeedReviewDelegate(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    protected void perform(Step step) {
        NeedReviewDecision needReview =
                receipts.recordNeedReview(step.id(ReferralDeliveryProcess.Variables.REFERRAL_ID), step.submission());
        step.set(ReferralDeliveryProcess.Variables.NEED_REVIEW, needReview.id());
    }
}
