package org.throughline.referral;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.Submission;
import org.throughline.referral.domain.ChoiceDecision;
import org.throughline.referral.domain.MatchRepository;
import org.throughline.referral.domain.OfferDecision;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.referral.domain.SendingDecision;
import org.throughline.shared.FormAnswers;

/**
 * The worker chose a service to offer, or found none. With the client there, offer, release and sending come with it; what
 * is not said then is asked for in a step of its own.
 */
@Service
@Transactional
public class ServiceChoices {

    private static final String LATER = "later";

    private final ReferralRepository referrals;
    private final ReferralMatcher matching;
    private final ReferralConsent consent;
    private final Sendings sendings;
    private final MatchRepository log;
    private final ReferralContext desk;

    ServiceChoices(
            ReferralRepository referrals,
            ReferralMatcher matching,
            ReferralConsent consent,
            Sendings sendings,
            MatchRepository log,
            ReferralContext desk) {
        this.referrals = referrals;
        this.matching = matching;
        this.consent = consent;
        this.sendings = sendings;
        this.log = log;
        this.desk = desk;
    }

    /** @param sent whether the client, who was there, released what was sent at once */
    public record RecordedChoice(ChoiceDecision decision, boolean sent) {}

    /**
     * Records what the form choose-service says. What could not be met is recorded by its own step.
     *
     * @throws org.throughline.shared.Rejection invalid {@code service-unknown} at {@code serviceId}; as for a release and
     *     for a sending
     */
    public RecordedChoice record(UUID referralId, UUID submissionId) {
        Submission submission = desk.read(submissionId);
        FormAnswers form = submission.form();
        ChoiceDecision choice = form.decision("choice", ChoiceDecision.class);
        if (choice == ChoiceDecision.UNMET_NEED) {
            return new RecordedChoice(choice, false);
        }
        Referral referral = referrals.require(referralId);
        referral.choose(matching.existing(form.text("serviceId")), form.text("clientNeed"), form.text("urgency"));
        referrals.save(referral);
        return OfferDecision.ACCEPTED.id().equals(form.text("clientHere"))
                ? accept(referrals.require(referralId), submission)
                : new RecordedChoice(ChoiceDecision.OFFER, false);
    }

    private RecordedChoice accept(Referral referral, Submission submission) {
        FormAnswers form = submission.form();
        log.addOffer(
                referral.id(),
                referral.details().serviceId(),
                OfferDecision.ACCEPTED.id(),
                null,
                null,
                desk.now(),
                submission.by());
        if (!form.texts("information").isEmpty()) {
            consent.requireMayRecord(referral, submission);
            consent.record(referral, submission);
        }
        boolean sends =
                form.text("by") != null && !LATER.equals(form.text("by")) && sendings.knowsWhereTo(referral, form);
        return new RecordedChoice(
                ChoiceDecision.ACCEPTED,
                sends && sendings.record(referral.id(), submission.id()) == SendingDecision.SENT);
    }
}
