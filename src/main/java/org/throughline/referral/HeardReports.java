package org.throughline.referral;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.domain.ProviderAccessPolicy;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * What a worker hears from a provider by telephone. It is the provider's word as if the provider had written it; an answer
 * that the referral waits for belongs into the task that is open for it.
 */
@Service
@Transactional
public class HeardReports {

    private final ProviderReports reports;
    private final ProviderDoor door;
    private final ReferralRepository referrals;
    private final ReferralContext context;
    private final CaseAccess access;

    HeardReports(
            ProviderReports reports,
            ProviderDoor door,
            ReferralRepository referrals,
            ReferralContext context,
            CaseAccess access) {
        this.reports = reports;
        this.door = door;
        this.referrals = referrals;
        this.context = context;
        this.access = access;
    }

    /**
     * What can be recorded now.
     *
     * @param turn what the referral waits for from its provider
     * @param taskId the task that takes the provider's answer; null where none is open
     * @param attendance whether more than a message can be kept: that the client came or did not, or that it is done
     */
    public record HeardTurn(ProviderTurn turn, String taskId, boolean attendance) {

        public boolean isClosed() {
            return turn == ProviderTurn.CLOSED;
        }
    }

    /** The caller has checked access to the referral's case. */
    @Transactional(readOnly = true)
    public HeardTurn turn(UUID referralId) {
        Optional<String> task = door.task(referralId);
        Referral referral = referrals.require(referralId);
        return new HeardTurn(
                door.turn(referralId), task.orElse(null), ProviderAccessPolicy.mayReport(referral.status()));
    }

    /**
     * Keeps what was heard; the referral stays in its state and the client is asked, as where the provider wrote it.
     *
     * @param speaker who at the provider said it
     * @throws Rejection conflict {@code heard-not-now} where the referral or its case has ended, or for more than a message
     *     before the client was taken; as {@link CaseAccess#requireChange} and {@link ProviderReports#recordHeard} say
     */
    public void record(UUID referralId, ReportContent said, String speaker, Actor worker) {
        Referral referral = referrals.require(referralId);
        access.requireChange(worker, referral.caseId());
        boolean message = said.kind() == ReportKind.MESSAGE;
        boolean open = referral.isOpen() && context.caseOf(referral).isOpen();
        if (!open || !message && !ProviderAccessPolicy.mayReport(referral.status())) {
            throw Rejection.conflict("heard-not-now");
        }
        reports.recordHeard(referralId, said, speaker, worker);
    }
}
