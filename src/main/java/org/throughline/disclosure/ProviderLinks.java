package org.throughline.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.disclosure.domain.LinkEvent;
import org.throughline.disclosure.domain.LinkSecrets;
import org.throughline.disclosure.domain.ProviderLinkEventRepository;
import org.throughline.disclosure.domain.ProviderLinkPolicy;
import org.throughline.disclosure.domain.ProviderLinkRepository;
import org.throughline.disclosure.domain.ProviderLinkRepository.NewLink;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * Links by which a provider reads and answers one referral without an account: what the agency does with them. A link
 * serves until it expires, is revoked, or is locked by wrong codes. What its holder does is for {@link ProviderVisits}.
 */
@Service
@Transactional
public class ProviderLinks {

    private final ProviderLinkRepository links;
    private final ProviderLinkEventRepository events;
    private final LinkSecrets secrets;
    private final Clock clock;

    ProviderLinks(ProviderLinkRepository links, ProviderLinkEventRepository events, LinkSecrets secrets, Clock clock) {
        this.links = links;
        this.events = events;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A new link to a referral; one that was issued for it before opens nothing from now on.
     *
     * @param organizationId whom it is for; null where the directory knows the service by its name alone
     * @param releaseId the client's release that it rests on: it ends with that
     * @param sentTo the address, or words for how it is given
     */
    public IssuedLink issue(
            UUID referralId, UUID caseId, UUID organizationId, UUID releaseId, String sentTo, Actor actor) {
        revoke(referralId, actor);
        Instant now = clock.instant();
        String token = secrets.token();
        String code = secrets.code();
        OpenLink link = new OpenLink(
                UUID.randomUUID(),
                referralId,
                caseId,
                organizationId,
                releaseId,
                now.plus(ProviderLinkPolicy.LINK_LASTS));
        links.add(new NewLink(
                link, sentTo, LinkSecrets.hashOfToken(token), secrets.hashOfCode(code), now, actor.username()));
        events.addOfStaff(link.id(), LinkEvent.ISSUED, now, actor.username());
        return new IssuedLink(link.id(), token, code, link.expiresAt());
    }

    /**
     * Another code for the link that serves, for whoever lost theirs; the one before fits no more, and whoever gave it is
     * asked again.
     *
     * @return eight digits, to be told apart from the link
     * @throws Rejection conflict {@code provider-link-over} where no link of that referral serves: a new one is needed
     */
    public String renewCode(UUID referralId, Actor actor) {
        Instant now = clock.instant();
        String code = secrets.code();
        UUID link = links.renewCode(referralId, secrets.hashOfCode(code), now)
                .orElseThrow(() -> Rejection.conflict("provider-link-over"));
        links.endSessions(link);
        events.addOfStaff(link, LinkEvent.CODE_RENEWED, now, actor.username());
        return code;
    }

    /** The referral's links open nothing from now on. Does nothing where none does. */
    public void revoke(UUID referralId, Actor actor) {
        record(links.revoke(referralId, clock.instant(), actor.username()), actor);
    }

    /** The same for every link that rests on this release, as it ends. */
    public void revokeFor(UUID releaseId, Actor actor) {
        record(links.revokeOfRelease(releaseId, clock.instant(), actor.username()), actor);
    }

    private void record(List<UUID> revoked, Actor actor) {
        revoked.forEach(link -> events.addOfStaff(link, LinkEvent.REVOKED, clock.instant(), actor.username()));
    }

    /** The referral's links, newest first, at most twenty. */
    @Transactional(readOnly = true)
    public List<ProviderLinkView> of(UUID referralId) {
        return links.ofReferral(referralId, clock.instant());
    }
}
