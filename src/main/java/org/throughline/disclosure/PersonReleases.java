package org.throughline.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseDecisions;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.ServiceView;
import org.throughline.directory.Services;
import org.throughline.people.AccessLog;
import org.throughline.people.Consent;
import org.throughline.people.Consents;
import org.throughline.people.NewConsent;
import org.throughline.people.PersonRecords;
import org.throughline.people.PersonView;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/** Releases of information on the page of a person: given without any referral, and shown with their signature. */
@Service
@Transactional
public class PersonReleases {

    private static final int FOUND = 20;
    private static final int LONGEST_NAME = 200;

    private final PersonRecords records;
    private final Releases releases;
    private final Consents consents;
    private final Services services;
    private final Cases cases;
    private final CaseDecisions decisions;
    private final Timeline timeline;
    private final AccessLog log;
    private final Clock clock;

    PersonReleases(
            PersonRecords records,
            Releases releases,
            Consents consents,
            Services services,
            Cases cases,
            CaseDecisions decisions,
            Timeline timeline,
            AccessLog log,
            Clock clock) {
        this.records = records;
        this.releases = releases;
        this.consents = consents;
        this.services = services;
        this.cases = cases;
        this.decisions = decisions;
        this.timeline = timeline;
        this.log = log;
        this.clock = clock;
    }

    /** Organizations of the directory that these words find, at most twenty; a service without one stands for itself. */
    @Transactional(readOnly = true)
    public Set<ReleaseRecipient> found(String words) {
        Set<ReleaseRecipient> found = new LinkedHashSet<>();
        services.search(new ServiceQuery(words, null, null, null, null, FOUND, null))
                .items()
                .forEach(service -> found.add(recipient(service)));
        return found;
    }

    private static ReleaseRecipient recipient(ServiceRow service) {
        String name = service.organization() == null ? service.name() : service.organization();
        return new ReleaseRecipient(service.organizationId(), name, null);
    }

    /** An organization of the directory, by its service where the source does not name it; null where there is none. */
    @Transactional(readOnly = true)
    public ReleaseRecipient organization(UUID id) {
        return services.organization(id)
                .map(ServiceView.Provider::name)
                .or(() -> services.ofOrganization(id, 1, null).items().stream()
                        .map(ServiceRow::name)
                        .findFirst())
                .map(name -> new ReleaseRecipient(id, name, null))
                .orElse(null);
    }

    /**
     * Whose record it is, for who may record a release in it; the read is logged.
     *
     * @throws Rejection not found {@code person-unknown}; forbidden {@code person-reads-only}, {@code consent-not-yours}
     */
    public PersonView open(UUID personId, Actor actor) {
        PersonView view = changeable(personId, actor);
        caseOf(view, actor);
        return view;
    }

    private PersonView changeable(UUID personId, Actor actor) {
        PersonView view = records.view(personId, actor);
        if (!view.mayChange()) {
            throw Rejection.forbidden("person-reads-only");
        }
        return view;
    }

    /**
     * Keeps a release with its signature. It is recorded with the client's case, where there is one.
     *
     * @param terms the text that was shown and agreed to
     * @return its id
     * @throws Rejection as {@link #open} and {@link Releases#give} say; invalid {@code release-recipient-missing} at
     *     {@code recipient}
     */
    public UUID give(UUID personId, ReleaseRecipient recipient, ReleaseForm form, byte[] file, String terms, Actor by) {
        PersonView view = changeable(personId, by);
        UUID caseId = caseOf(view, by).map(CaseSummary::caseId).orElse(null);
        requireNamed(recipient);
        NewConsent release = new NewConsent(
                view.person().id(),
                caseId,
                recipient.organizationId(),
                recipient.name().strip(),
                form.purpose(),
                String.join(Consents.PARTED_BY, form.information()),
                form.method(),
                LocalDate.now(clock),
                form.validUntil(),
                recipient.need());
        UUID id = releases.give(release, form.signed(file), terms, by);
        if (caseId != null) {
            String link = "/people/" + view.person().id() + "/releases/" + id;
            timeline.recordLinked(
                    caseId, link, "release", by.username(), "timeline.release-recorded", release.organization());
        }
        return id;
    }

    private static void requireNamed(ReleaseRecipient recipient) {
        if (recipient == null || recipient.name() == null || recipient.name().isBlank()) {
            throw Rejection.invalidField("recipient", "release-recipient-missing");
        }
        if (recipient.name().length() > LONGEST_NAME) {
            throw Rejection.invalidField("recipient", "release-recipient-long", LONGEST_NAME);
        }
        StorableText.require("recipient", recipient.name());
    }

    /** The one that the actor decides on, an open one first; empty where the person has none at all. */
    private Optional<CaseSummary> caseOf(PersonView view, Actor actor) {
        List<CaseSummary> all = cases.ofPerson(view.person().id());
        Optional<CaseSummary> theirs = all.stream()
                .filter(one -> decisions.mayConsent(actor, one.caseId()))
                .min((one, other) -> Boolean.compare(other.isOpen(), one.isOpen()));
        if (theirs.isEmpty() && !all.isEmpty()) {
            throw Rejection.forbidden("consent-not-yours");
        }
        return theirs;
    }

    /**
     * A release with what was signed; the read is logged.
     *
     * @throws Rejection not found {@code person-unknown}, {@code consent-unknown}
     */
    public ReleaseView view(UUID personId, UUID releaseId, Actor reader) {
        Consent release = require(personId, releaseId, reader);
        log.read(reader, AccessLog.PERSON, personId, release.caseId(), "release");
        return new ReleaseView(release, releases.signedTerms(releaseId).orElse(null));
    }

    /**
     * The image or paper that bears the signature; the read is logged.
     *
     * @throws Rejection not found {@code person-unknown}, {@code consent-unknown}, {@code release-unsigned}
     */
    public DisclosedDocument signature(UUID personId, UUID releaseId, Actor reader) {
        Consent release = require(personId, releaseId, reader);
        log.read(reader, AccessLog.PERSON, personId, release.caseId(), "signature");
        return releases.signature(releaseId)
                .map(ReleaseSignature::image)
                .orElseThrow(() -> Rejection.notFound("release-unsigned"));
    }

    private Consent require(UUID personId, UUID releaseId, Actor reader) {
        if (records.knownAmong(List.of(personId), reader).isEmpty()) {
            throw Rejection.notFound("person-unknown");
        }
        return consents.of(personId).stream()
                .filter(one -> one.id().equals(releaseId))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("consent-unknown"));
    }
}
