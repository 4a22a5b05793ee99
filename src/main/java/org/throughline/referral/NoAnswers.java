package org.throughline.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.Decisions;
import org.throughline.engine.Submission;
import org.throughline.referral.domain.Reason;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.referral.domain.SendingRepository;
import org.throughline.referral.domain.WithoutAnswerDecision;
import org.throughline.shared.Rejection;

/** What is done where a provider does not answer: when it is asked again and called, and when another is looked for. */
@Service
@Transactional
public class NoAnswers {

    /** The table that says after how many days. */
    public static final String TABLE = "no-answer";

    private static final LocalTime START_OF_WORK = LocalTime.of(7, 0);

    private final ReferralRepository referrals;
    private final SendingRepository sendings;
    private final ReferralContext context;
    private final Decisions decisions;

    NoAnswers(ReferralRepository referrals, SendingRepository sendings, ReferralContext context, Decisions decisions) {
        this.referrals = referrals;
        this.sendings = sendings;
        this.context = context;
        this.decisions = decisions;
    }

    /** The mornings on which somebody does something about a referral without an answer. */
    public record NoAnswerDates(Instant askAgain, Instant call, Instant decide) {}

    /** @param decideOn when to decide again; null where another service is looked for */
    public record WithoutAnswer(WithoutAnswerDecision decision, LocalDate decideOn) {}

    /**
     * As the table {@value #TABLE} has it for this referral, counted from the day of its sending. Where nothing is known of
     * it, the provider is asked all the same, counted from today.
     *
     * @param referralId may be null
     * @throws IllegalStateException where the table gives no number
     */
    @Transactional(readOnly = true)
    public NoAnswerDates dates(UUID referralId) {
        Optional<Referral> referral = referralId == null ? Optional.empty() : referrals.find(referralId);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("urgency", referral.map(one -> one.details().urgency()).orElse(null));
        inputs.put("channel", channel(referralId));
        inputs.put("attempt", referral.map(Referral::attempt).orElse(null));
        List<Map<String, Object>> rules = decisions.evaluate(TABLE, inputs);
        if (rules.isEmpty()) {
            throw new IllegalStateException("The decision " + TABLE + " has no rule for " + inputs);
        }
        Instant sent = referral.map(one -> one.details().sentAt()).orElseGet(context::now);
        return new NoAnswerDates(
                morning(sent, rules.get(0).get("askAgainDays")),
                morning(sent, rules.get(0).get("callDays")),
                morning(sent, rules.get(0).get("decideDays")));
    }

    /** Null where the act of sending was not recorded. */
    private String channel(UUID referralId) {
        return sendings.of(referralId).map(sent -> sent.way().id()).orElse(null);
    }

    private Instant morning(Instant sent, Object days) {
        if (!(days instanceof Number number)) {
            throw new IllegalStateException("The decision " + TABLE + " gives no number of days");
        }
        return LocalDate.ofInstant(sent, context.zone())
                .plusDays(number.longValue())
                .atTime(START_OF_WORK)
                .atZone(context.zone())
                .toInstant();
    }

    /** The provider was asked again, whether it was reached or not. */
    public void recordAsked(UUID referralId, UUID submissionId) {
        Submission submission = context.read(submissionId);
        Referral referral = referrals.require(referralId);
        context.recordEvent(
                referral,
                submission.by(),
                "timeline.provider-asked-" + submission.form().words("reached"),
                context.serviceName(referral));
    }

    /**
     * The referral waits on, or is given up so that another service is looked for.
     *
     * @throws Rejection invalid at {@code decideOn} for a day that is over
     */
    public WithoutAnswer recordDecision(UUID referralId, UUID submissionId) {
        Submission submission = context.read(submissionId);
        Referral referral = referrals.require(referralId);
        WithoutAnswerDecision decision = submission.form().decision("withoutAnswer", WithoutAnswerDecision.class);
        if (decision == WithoutAnswerDecision.MATCH_AGAIN) {
            referral.cancel(
                    new Reason(Reason.Code.UNREACHABLE, submission.form().text("note")),
                    context.now(),
                    submission.by());
            referrals.save(referral);
        }
        context.recordEvent(
                referral, submission.by(), "timeline.without-answer-" + decision.id(), context.serviceName(referral));
        return new WithoutAnswer(decision, decideOn(decision, submission));
    }

    private LocalDate decideOn(WithoutAnswerDecision decision, Submission submission) {
        LocalDate day = submission.form().date("decideOn");
        if (decision == WithoutAnswerDecision.WAIT_ON && day != null && day.isBefore(context.today())) {
            throw Rejection.invalidField("decideOn", "decide-on-past");
        }
        return day;
    }
}
