package org.throughline.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.CaseMatters;
import org.throughline.engine.CaseMatters.CaseMatter;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.domain.ProviderReportPolicy;
import org.throughline.referral.domain.ProviderReportRepository;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/** What providers said of referrals beside the tasks, whichever way it came: by link, over FHIR, or by telephone. */
@Service
@Transactional
public class ProviderReports {

    public static final int LONGEST_TEXT = 2_000;

    private final ProviderReportRepository reports;
    private final ReferralRepository referrals;
    private final ReferralContext context;
    private final CaseMatters matters;

    ProviderReports(
            ProviderReportRepository reports,
            ReferralRepository referrals,
            ReferralContext context,
            CaseMatters matters) {
        this.reports = reports;
        this.referrals = referrals;
        this.context = context;
        this.matters = matters;
    }

    /**
     * Keeps what the provider said, with an entry on the timeline. The referral stays in its state; the caller has checked
     * that {@code by} may say something of it.
     *
     * @param by {@code provider:<organization>}, or the username of the worker who heard it
     * @throws Rejection conflict {@code referral-not-sent} before the referral was sent; invalid at {@code on} for a day to
     *     come or before the sending, at {@code text} for a message without words or too long a text
     */
    public ProviderReport record(UUID referralId, ProviderReport.ReportContent said, String by) {
        return record(referralId, said, by, null);
    }

    /**
     * The same, as a worker heard it.
     *
     * @param speaker who at the provider said it
     * @param by the worker
     * @throws Rejection as {@link #record(UUID, ProviderReport.ReportContent, String)}; invalid {@code
     *     heard-speaker-missing}, {@code heard-speaker-long} at {@code speaker}
     */
    ProviderReport recordHeard(UUID referralId, ProviderReport.ReportContent said, String speaker, Actor by) {
        StorableText.requireGiven("speaker", speaker, "heard-speaker-missing");
        if (speaker.strip().length() > ProviderReport.LONGEST_SPEAKER) {
            throw Rejection.invalidField("speaker", "heard-speaker-long", ProviderReport.LONGEST_SPEAKER);
        }
        return record(referralId, said, by.username(), speaker.strip());
    }

    private ProviderReport record(UUID referralId, ProviderReport.ReportContent said, String by, String speaker) {
        Referral referral = referrals.require(referralId);
        ProviderReportPolicy.requireSound(said, referral, context.today(), context.zone());
        ProviderReport report = new ProviderReport(UUID.randomUUID(), referralId, said, context.now(), by, speaker);
        reports.add(report);
        context.recordEvent(
                referral, by, "timeline.provider-report-" + said.kind().id(), context.serviceName(referral));
        if (said.kind() != ReportKind.MESSAGE && referral.isOpen()) {
            askTheClient(referral, said.kind().saysReceived());
        }
        return report;
    }

    /** Who is to be asked is asked by tomorrow; where an appointment is still to be recorded, the question comes at once. */
    private void askTheClient(Referral referral, boolean received) {
        CaseMatter matter = new CaseMatter(
                context.caseOf(referral).caseNumber(),
                ReferralDeliveryProcess.Variables.REFERRAL_ID,
                referral.id().toString());
        matters.makeDue(
                matter,
                ReferralDeliveryProcess.Variables.ASK_ON,
                context.today().plusDays(1));
        if (received) {
            matters.announce(ReferralDeliveryProcess.Messages.PROVIDER_REPORTED_DONE, matter);
        }
    }

    /** True where the provider says that the client got something, and was not asked about it since. */
    @Transactional(readOnly = true)
    boolean saysReceived(Referral referral) {
        Instant since = referral.details().clarifiedAt();
        return reports.of(referral.id()).stream()
                .anyMatch(report -> report.content().kind().saysReceived()
                        && (since == null || report.at().isAfter(since)));
    }

    /** All of one referral, newest first. The caller has checked access to its case. */
    @Transactional(readOnly = true)
    public List<ProviderReport> of(UUID referralId) {
        return reports.of(referralId);
    }

    /** All of one case, newest first. The caller has checked access to it. */
    @Transactional(readOnly = true)
    public List<ProviderReport> ofCase(UUID caseId) {
        return reports.ofCase(caseId);
    }
}
