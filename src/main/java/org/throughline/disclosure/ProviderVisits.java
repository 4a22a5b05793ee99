package org.throughline.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.disclosure.domain.LinkEvent;
import org.throughline.disclosure.domain.LinkSecrets;
import org.throughline.disclosure.domain.ProviderLinkEventRepository;
import org.throughline.disclosure.domain.ProviderLinkPolicy;
import org.throughline.disclosure.domain.ProviderLinkRepository;
import org.throughline.disclosure.domain.ProviderLinkRepository.TriedLink;
import org.throughline.shared.NetworkAddress;

/**
 * What whoever holds a link does with it. Everything is logged, without a word about the client. What does not open says
 * nothing of why: a link that never was, one that expired, was revoked or locked are the same to whoever asks, and take
 * as long. Addresses are those that requests come from.
 */
@Service
@Transactional
public class ProviderVisits {

    private final ProviderLinkRepository links;
    private final ProviderLinkEventRepository events;
    private final LinkSecrets secrets;
    private final LinkLedger ledger;
    private final Clock clock;

    ProviderVisits(
            ProviderLinkRepository links,
            ProviderLinkEventRepository events,
            LinkSecrets secrets,
            LinkLedger ledger,
            Clock clock) {
        this.links = links;
        this.events = events;
        this.secrets = secrets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the link opens once its code was given; empty where it does not serve, or too much failed from there. */
    public Optional<OpenLink> open(String token, String address) {
        if (isThrottled(address)) {
            return Optional.empty();
        }
        Optional<OpenLink> link = links.serving(LinkSecrets.hashOfToken(token), clock.instant());
        record(link, link.isPresent() ? LinkEvent.OPENED : LinkEvent.UNKNOWN, address);
        return link;
    }

    /**
     * Gives the code. The fifth wrong one locks the link.
     *
     * @return the secret that this browser shows from now on; empty where the code does not fit or the link serves no more
     */
    public Optional<String> enter(String token, String code, String address) {
        if (isThrottled(address)) {
            secrets.matchNone(code);
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<TriedLink> tried = links.countTry(LinkSecrets.hashOfToken(token), now);
        if (tried.isEmpty()) {
            secrets.matchNone(code);
            record(Optional.empty(), LinkEvent.UNKNOWN, address);
            return Optional.empty();
        }
        return compared(tried.get(), code, now, address);
    }

    private Optional<String> compared(TriedLink tried, String code, Instant now, String address) {
        Optional<OpenLink> link = Optional.of(tried.link());
        if (secrets.matches(code, tried.codeHash())) {
            links.forgiveTries(tried.link().id());
            record(link, LinkEvent.CODE_RIGHT, address);
            return link.map(open -> newSession(open, now));
        }
        record(link, LinkEvent.CODE_WRONG, address);
        if (tried.wrongCodes() >= ProviderLinkPolicy.WRONG_CODES) {
            links.lock(tried.link().id(), now);
            links.endSessions(tried.link().id());
            record(link, LinkEvent.LOCKED, address);
        }
        return Optional.empty();
    }

    private String newSession(OpenLink link, Instant now) {
        String secret = secrets.token();
        links.addSession(link.id(), LinkSecrets.hashOfToken(secret), now);
        return secret;
    }

    /** What the browser that gave the code sees; empty where it gave none, or the link serves no more. */
    public Optional<OpenLink> view(String token, String secret, String address) {
        Optional<OpenLink> viewed = visited(token, secret, LinkEvent.VIEWED, address);
        viewed.ifPresent(ledger::viewed);
        return viewed;
    }

    /** The same, before it answers. */
    public Optional<OpenLink> answer(String token, String secret, String address) {
        return visited(token, secret, LinkEvent.ANSWERED, address);
    }

    private Optional<OpenLink> visited(String token, String secret, LinkEvent kind, String address) {
        Instant now = clock.instant();
        Optional<OpenLink> link = secret == null
                ? Optional.empty()
                : links.serving(LinkSecrets.hashOfToken(token), now)
                        .filter(open -> links.goOn(open.id(), LinkSecrets.hashOfToken(secret), now));
        link.ifPresent(open -> record(link, kind, address));
        return link;
    }

    /** True where so much from there opened nothing that no more is heard for a while. */
    @Transactional(readOnly = true)
    public boolean isThrottled(String address) {
        return events.failuresOf(
                        NetworkAddress.network(address), clock.instant().minus(ProviderLinkPolicy.FAILURE_WINDOW))
                >= ProviderLinkPolicy.FAILURES_OF_NETWORK;
    }

    private void record(Optional<OpenLink> link, LinkEvent kind, String address) {
        events.addOfVisitor(
                link.map(OpenLink::id).orElse(null), kind, clock.instant(), NetworkAddress.network(address));
    }
}
