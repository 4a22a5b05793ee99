package org.throughline.disclosure;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.throughline.disclosure.domain.ProviderLinkRepository;
import org.throughline.people.Consent;
import org.throughline.people.Consents;

/**
 * Enters into the ledger what a provider reads by a link: once for each release, when it is first read. The log of the link
 * has each reading.
 */
@Component
class LinkLedger {

    private final Disclosures disclosures;
    private final Releases releases;
    private final Consents consents;
    private final ProviderLinkRepository links;
    private final Clock clock;

    LinkLedger(
            Disclosures disclosures, Releases releases, Consents consents, ProviderLinkRepository links, Clock clock) {
        this.disclosures = disclosures;
        this.releases = releases;
        this.consents = consents;
        this.links = links;
        this.clock = clock;
    }

    void viewed(OpenLink link) {
        boolean known = disclosures.ofReferral(link.referralId()).stream()
                .anyMatch(row -> Channel.LINK.id().equals(row.channel())
                        && link.releaseId().equals(row.releaseId()));
        if (!known) {
            consents.find(link.releaseId()).ifPresent(release -> record(link, release));
        }
    }

    private void record(OpenLink link, Consent release) {
        String sentTo = links.ofReferral(link.referralId(), clock.instant()).stream()
                .filter(view -> view.id().equals(link.id()))
                .map(ProviderLinkView::sentTo)
                .findFirst()
                .orElse(release.organization());
        disclosures.record(
                new NewDisclosure(
                        new DisclosureSubject(release.personId(), link.caseId(), link.referralId(), link.releaseId()),
                        new DisclosedTo(release.organization(), sentTo, Channel.LINK),
                        releases.classes(release),
                        release.purpose(),
                        null),
                release.organization());
    }
}
