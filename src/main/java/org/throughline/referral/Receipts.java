package org.throughline.referral;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseSummary;
import org.throughline.engine.Submission;
import org.throughline.referral.domain.NeedReviewDecision;
import org.throughline.referral.domain.Reason;
import org.throughline.referral.domain.Receipt;
import org.throughline.referral.domain.ReceiptDecision;
import org.throughline.referral.domain.ReceiptPolicy;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Rejection;

/** Whether the client really got the service, in the client's own word, and what follows where it did not help. */
@Service
@Transactional
public class Receipts {

    private final ReferralRepository referrals;
    private final ReferralContext context;
    private final ProviderReports reports;
    private final ApplicationEventPublisher events;

    Receipts(
            ReferralRepository referrals,
            ReferralContext context,
            ProviderReports reports,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.context = context;
        this.reports = reports;
        this.events = events;
    }

    /** @param helped false only where the service was received and did not help */
    public record ReceiptResult(ReceiptDecision decision, boolean helped) {}

    /**
     * What the client or the family says: received, which completes the referral; another appointment is needed, which leaves
     * it open; not received, which ends the attempt unless the provider says otherwise.
     *
     * @throws Rejection forbidden where a provider says it; invalid at {@code saidBy} where the client's word is needed and
     *     is not given, at {@code receivedOn} for a day to come
     */
    public ReceiptResult recordServiceReceived(UUID referralId, UUID submissionId) {
        Submission submission = context.read(submissionId);
        ReceiptPolicy.requireNoProvider(submission.by());
        Referral referral = referrals.require(referralId);
        ReceiptDecision said = ReceiptDecision.in(submission.form());
        if (said == ReceiptDecision.YES) {
            return complete(referral, submission);
        }
        boolean disagrees = said.endsTheAttempt() && reports.saysReceived(referral);
        ReceiptDecision outcome = disagrees ? ReceiptDecision.PROVIDER_DISAGREES : said;
        if (outcome.endsTheAttempt()) {
            referral.fail(Reason.in(submission.form()), context.now(), submission.by());
            referrals.save(referral);
        }
        record(referral, submission, "timeline.receipt-" + outcome.id());
        return new ReceiptResult(outcome, true);
    }

    private ReceiptResult complete(Referral referral, Submission submission) {
        Receipt receipt = Receipt.in(submission.form());
        referral.complete(receipt, context.zone(), context.now(), submission.by());
        referrals.save(referral);
        record(referral, submission, "timeline.service-received");
        return new ReceiptResult(ReceiptDecision.YES, receipt.didHelp());
    }

    /** The provider was asked why it says otherwise than the client, who is asked once more. */
    public void recordClarification(UUID referralId, UUID submissionId) {
        Submission submission = context.read(submissionId);
        Referral referral = referrals.require(referralId);
        referral.clarify(context.now());
        referrals.save(referral);
        record(referral, submission, "timeline.provider-clarified");
    }

    /** The service was received and did not help: what the need asks for now. */
    public NeedReviewDecision recordNeedReview(UUID referralId, UUID submissionId) {
        Submission submission = context.read(submissionId);
        NeedReviewDecision decision = submission.form().decision("needReview", NeedReviewDecision.class);
        Referral referral = referrals.require(referralId);
        record(referral, submission, "timeline.need-review-" + decision.id());
        if (decision == NeedReviewDecision.REVISE_PLAN) {
            CaseSummary of = context.caseOf(referral);
            events.publishEvent(new NeedGoesToPlan(of.caseId(), of.caseNumber(), referral.need()));
        }
        return decision;
    }

    private void record(Referral referral, Submission submission, String event) {
        context.recordEvent(referral, submission.by(), event, context.serviceName(referral));
    }
}
