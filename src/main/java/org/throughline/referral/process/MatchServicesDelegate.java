package org.throughline.referral.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.ReadAnswer;
import org.throughline.engine.VettedAction.ReadTable;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.Referrals;
import org.throughline.referral.domain.PausePolicy;

@Component("matchServices")
@VettedAction(
        value = "Matches services of the directory with the need",
        inputs = @ActionValue(name = ReferralProcess.Variables.REFERRAL_ID, type = Type.ID),
        tables = {
            @ReadTable(
                    decision = "service-match",
                    several = true,
                    answers = {
                        @ReadAnswer(name = "rule", type = Type.TEXT),
                        @ReadAnswer(name = "fits", type = Type.NUMBER),
                        @ReadAnswer(name = "ask", type = Type.NUMBER),
                        @ReadAnswer(name = "doesNotFit", type = Type.NUMBER),
                        @ReadAnswer(name = "leavesOut", type = Type.BOOLEAN),
                        @ReadAnswer(name = "within", type = Type.NUMBER)
                    }),
            @ReadTable(
                    decision = PausePolicy.TABLE,
                    answers = {
                        @ReadAnswer(
                                name = "pause",
                                type = Type.TEXT,
                                values = {"none", "days", "until-fact-changes", "always"}),
                        @ReadAnswer(name = "days", type = Type.NUMBER)
                    })
        })
class MatchServicesDelegate extends CaseStep {

    private final Referrals referrals;

    MatchServicesDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    protected void perform(Step step) {
        referrals.matchServices(step.id(ReferralProcess.Variables.REFERRAL_ID));
    }
}
