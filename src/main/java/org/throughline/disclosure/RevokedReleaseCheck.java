package org.throughline.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.disclosure.domain.OutboxRepository;
import org.throughline.disclosure.domain.ProviderLinkRepository;
import org.throughline.people.Consent;
import org.throughline.people.Consents;
import org.throughline.shared.ConsistencyCheck;

/** What a client took back must neither wait to leave the house nor be read any more. */
@Component
class RevokedReleaseCheck implements ConsistencyCheck {

    private static final int MOST = 100;

    private final OutboxRepository messages;
    private final ProviderLinkRepository links;
    private final Consents releases;
    private final Clock clock;

    RevokedReleaseCheck(OutboxRepository messages, ProviderLinkRepository links, Consents releases, Clock clock) {
        this.messages = messages;
        this.links = links;
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public String claim() {
        return "No message that waits and no link that opens rests on a release that was taken back, or on none";
    }

    @Override
    public List<String> violations() {
        Stream<String> waiting = messages.releasesOfUndelivered().stream()
                .filter(this::isTakenBack)
                .map(release -> "a message waits, but its release " + release + " stands no more");
        Stream<String> opening = links.releasesOfServing(clock.instant()).stream()
                .filter(this::isTakenBack)
                .map(release -> "a link opens, but its release " + release + " stands no more");
        return Stream.concat(waiting, opening).limit(MOST).toList();
    }

    private boolean isTakenBack(UUID releaseId) {
        return releases.find(releaseId)
                .map(Consent::revocation)
                .filter(Consent.Revocation::isNone)
                .isEmpty();
    }
}
