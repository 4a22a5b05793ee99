package org.throughline.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.disclosure.IssuedLink;
import org.throughline.disclosure.ProviderLinkView;
import org.throughline.disclosure.ProviderLinks;
import org.throughline.people.Consent;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralEvidenceRepository;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/** The links to a referral, as the workers of its case manage them. Each act stands on the timeline. */
@Service
@Transactional
public class ReferralLinks {

    private final ProviderLinks links;
    private final ReferralRepository referrals;
    private final ReferralEvidenceRepository evidence;
    private final ReferralConsent consent;
    private final ReferralContext context;
    private final CaseAccess access;

    ReferralLinks(
            ProviderLinks links,
            ReferralRepository referrals,
            ReferralEvidenceRepository evidence,
            ReferralConsent consent,
            ReferralContext context,
            CaseAccess access) {
        this.links = links;
        this.referrals = referrals;
        this.evidence = evidence;
        this.consent = consent;
        this.context = context;
        this.access = access;
    }

    /** The referral's links, newest first. The caller has checked access to its case. */
    @Transactional(readOnly = true)
    public List<ProviderLinkView> of(UUID referralId) {
        return links.of(referralId);
    }

    /**
     * A new link in the place of the one before, for a referral that was sent.
     *
     * @param sentTo whom or where it is given to
     * @throws Rejection not found {@code referral-unknown}; conflict {@code referral-not-sent} where it was not sent or
     *     has ended, {@code release-ended} where the client's release is not on file; invalid {@code
     *     link-recipient-missing} at {@code sentTo}
     */
    public IssuedLink issue(UUID referralId, String sentTo, Actor actor) {
        Referral referral = require(referralId, actor);
        StorableText.requireGiven("sentTo", sentTo, "link-recipient-missing");
        if (referral.details().sentAt() == null || !referral.isOpen()) {
            throw Rejection.conflict("referral-not-sent");
        }
        Consent release = consent.inForce(referral).orElseThrow(() -> Rejection.conflict("release-ended"));
        IssuedLink issued = links.issue(
                referralId, referral.caseId(), release.organizationId(), release.id(), sentTo.strip(), actor);
        context.recordEvent(
                referral,
                actor.username(),
                "timeline.referral-link-issued",
                context.serviceName(referral),
                sentTo.strip());
        return issued;
    }

    /**
     * Another code for the link, to be told by telephone.
     *
     * @throws Rejection not found {@code referral-unknown}; conflict {@code provider-link-over}
     */
    public String renewCode(UUID referralId, Actor actor) {
        Referral referral = require(referralId, actor);
        String code = links.renewCode(referralId, actor);
        context.recordEvent(referral, actor.username(), "timeline.referral-link-code", context.serviceName(referral));
        return code;
    }

    /** The link opens nothing from now on. Rejection: not found {@code referral-unknown}. */
    public void revoke(UUID referralId, Actor actor) {
        Referral referral = require(referralId, actor);
        links.revoke(referralId, actor);
        context.recordEvent(
                referral, actor.username(), "timeline.referral-link-revoked", context.serviceName(referral));
    }

    /** A referral of a case that this person may not know of is none. */
    private Referral require(UUID referralId, Actor actor) {
        UUID caseId = evidence.caseOf(referralId).orElseThrow(() -> Rejection.notFound("referral-unknown"));
        if (!access.mayRead(actor, caseId)) {
            throw Rejection.notFound("referral-unknown");
        }
        access.requireChange(actor, caseId);
        return referrals.require(referralId);
    }
}
