package org.throughline.referral.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Answer;
import org.throughline.engine.VettedAction.ReadAnswer;
import org.throughline.engine.VettedAction.ReadTable;
import org.throughline.engine.VettedAction.Type;
import org.throughline.referral.NoAnswers;
import org.throughline.referral.NoAnswers.NoAnswerDates;
import org.throughline.referral.ReferralDeliveryProcess;

@Component("noAnswerDates")
@VettedAction(
        value = "When something is done about a referral without an answer, from the decision table no-answer",
        inputs = @ActionValue(name = ReferralDeliveryProcess.Variables.REFERRAL_ID, type = Type.ID),
        tables =
                @ReadTable(
                        decision = NoAnswers.TABLE,
                        answers = {
                            @ReadAnswer(name = "askAgainDays", type = Type.NUMBER),
                            @ReadAnswer(name = "callDays", type = Type.NUMBER),
                            @ReadAnswer(name = "decideDays", type = Type.NUMBER)
                        }))
class NoAnswerTimers {

    private final NoAnswers noAnswers;

    NoAnswerTimers(NoAnswers noAnswers) {
        this.noAnswers = noAnswers;
    }

    @Answer(value = "When the provider is asked again", type = Type.DATE)
    public Date askAgain(DelegateExecution execution) {
        return Date.from(dates(execution).askAgain());
    }

    @Answer(value = "When the provider is called", type = Type.DATE)
    public Date call(DelegateExecution execution) {
        return Date.from(dates(execution).call());
    }

    @Answer(value = "When it is decided whether another service is looked for", type = Type.DATE)
    public Date decide(DelegateExecution execution) {
        return Date.from(dates(execution).decide());
    }

    private NoAnswerDates dates(DelegateExecution execution) {
        Object referral = execution.getVariable(ReferralDeliveryProcess.Variables.REFERRAL_ID);
        return noAnswers.dates(referral == null ? null : UUID.fromString(referral.toString()));
    }
}
