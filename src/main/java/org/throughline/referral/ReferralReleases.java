package org.throughline.referral;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseSummary;
import org.throughline.directory.ServiceRow;
import org.throughline.disclosure.ReleaseSignature;
import org.throughline.disclosure.Releases;
import org.throughline.people.Consents;
import org.throughline.people.NewConsent;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** Releases of information that a client gives with a referral, with their signature. */
@Service
@Transactional
public class ReferralReleases {

    private final ReferralRepository referrals;
    private final ReferralConsent consent;
    private final ReferralContext context;
    private final Releases releases;

    ReferralReleases(
            ReferralRepository referrals, ReferralConsent consent, ReferralContext context, Releases releases) {
        this.referrals = referrals;
        this.consent = consent;
        this.context = context;
        this.releases = releases;
    }

    /**
     * Who would be informed of whom.
     *
     * @param recipient the organization of the chosen service, or the service's own name
     * @param part2 whether it takes a written, signed release (42 CFR Part 2)
     */
    public record ReleaseParties(String client, String recipient, String need, boolean part2) {}

    /** @throws Rejection conflict {@code referral-no-service} where none is chosen */
    @Transactional(readOnly = true)
    public ReleaseParties parties(UUID referralId) {
        Referral referral = referrals.require(referralId);
        return new ReleaseParties(
                context.caseOf(referral).clientName(),
                ReferralConsent.organizationName(service(referral)),
                referral.need(),
                consent.isPart2(referral));
    }

    /**
     * Keeps a release to the chosen service's organization, or to a class of recipients.
     *
     * @param given what the client releases
     * @param signature null where it was only said
     * @param terms the text that was agreed to
     * @throws Rejection as {@link Releases#give} says; conflict {@code referral-no-service}
     */
    public UUID give(UUID referralId, GivenRelease given, ReleaseSignature signature, String terms, Actor actor) {
        Referral referral = referrals.require(referralId);
        ServiceRow service = service(referral);
        CaseSummary of = context.caseOf(referral);
        boolean toClass = given.recipientClass() != null;
        NewConsent release = new NewConsent(
                of.personId(),
                referral.caseId(),
                toClass ? null : service.organizationId(),
                toClass ? given.recipientClass() : ReferralConsent.organizationName(service),
                given.purpose(),
                String.join(Consents.PARTED_BY, given.information()),
                given.method(),
                context.today(),
                given.until(),
                toClass ? referral.need() : null);
        UUID id = releases.give(release, signature, terms, actor);
        context.recordEvent(
                referral,
                actor.username(),
                "timeline.release-given",
                toClass ? given.recipientClass() : release.organization());
        return id;
    }

    private ServiceRow service(Referral referral) {
        return consent.chosen(referral).orElseThrow(() -> Rejection.conflict("referral-no-service"));
    }
}
