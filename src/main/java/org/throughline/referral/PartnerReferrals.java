package org.throughline.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Cases;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessedList;
import org.throughline.people.Consents;
import org.throughline.referral.PartnerReferral.SentReferral;
import org.throughline.referral.domain.PartnerReferralRepository;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.referral.domain.ReferralStatus;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/**
 * The referrals of one organization, for that organization: those that were sent to it, as long as the client's release to
 * it is live, and of them what was released. Every reading is logged, and stands in the ledger of what left the house. The actor is named {@code provider:<organization>}.
 */
@Service
@Transactional
public class PartnerReferrals {

    private final PartnerReferralRepository sent;
    private final ReferralRepository referrals;
    private final LetterWriter letters;
    private final PartnerLedger ledger;
    private final Consents consents;
    private final Cases cases;
    private final AccessLog accessLog;

    PartnerReferrals(
            PartnerReferralRepository sent,
            ReferralRepository referrals,
            LetterWriter letters,
            PartnerLedger ledger,
            Consents consents,
            Cases cases,
            AccessLog accessLog) {
        this.sent = sent;
        this.referrals = referrals;
        this.letters = letters;
        this.ledger = ledger;
        this.consents = consents;
        this.cases = cases;
        this.accessLog = accessLog;
    }

    /**
     * One of its referrals.
     *
     * @throws Rejection not found {@code referral-unknown} where it is not the organization's; forbidden {@code
     *     release-not-live} where no release covers it today
     */
    public PartnerReferral require(UUID organization, UUID referralId, Actor partner) {
        SentReferral one = sent.find(organization, referralId, partner.username())
                .orElseThrow(() -> Rejection.notFound("referral-unknown"));
        PartnerReferral seen = released(one, partner).orElseThrow(() -> Rejection.forbidden("release-not-live"));
        accessLog.readCase(partner, one.caseId(), "referrals");
        return seen;
    }

    /**
     * One of its referrals, to be answered in this transaction; nobody else changes it meanwhile.
     *
     * @throws Rejection as {@link #require}
     */
    public PartnerReferral requireLocked(UUID organization, UUID referralId, Actor partner) {
        sent.lock(referralId);
        return require(organization, referralId, partner);
    }

    /** Whether a referral in that state may become the other; states as {@link ReferralView#status()} writes them. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayBecome(String from, String to) {
        return ReferralStatus.of(from).mayBecome(ReferralStatus.of(to));
    }

    /**
     * One of its referrals that this release covers.
     *
     * @throws Rejection not found {@code referral-unknown} where no referral to the organization is covered by it today
     */
    public PartnerReferral underRelease(UUID organization, UUID releaseId, Actor partner) {
        PartnerReferral covered = consents.find(releaseId).stream()
                .flatMap(release -> cases.ofPerson(release.personId()).stream())
                .flatMap(of -> sent.ofCase(organization, of.caseId(), partner.username()).stream())
                .flatMap(one -> released(one, partner).stream())
                .filter(one -> one.release().id().equals(releaseId))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("referral-unknown"));
        accessLog.readCase(partner, covered.sent().caseId(), "consent");
        return covered;
    }

    /** A page of its referrals, the longest unchanged first; those without a live release are left out of it. */
    public Slice<PartnerReferral> page(UUID organization, PartnerQuery query, Actor partner) {
        Slice<SentReferral> page = sent.page(organization, query, partner.username());
        List<PartnerReferral> seen = page.items().stream()
                .flatMap(one -> released(one, partner).stream())
                .toList();
        accessLog.listed(
                partner,
                "referrals",
                new AccessedList(seen.stream().map(one -> one.sent().caseId()).toList(), seen.size(), "", null));
        return new Slice<>(seen, page.next());
    }

    private Optional<PartnerReferral> released(SentReferral one, Actor partner) {
        Referral referral = referrals.require(one.id());
        return letters.write(referral, partner).map(seen -> {
            ledger.record(referral, seen, partner);
            return new PartnerReferral(one, seen.letter(), seen.release());
        });
    }
}
