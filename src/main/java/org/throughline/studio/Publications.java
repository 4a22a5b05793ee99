package org.throughline.studio;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused;
import org.throughline.engine.ModelVersion;
import org.throughline.migration.CaseMigrations;
import org.throughline.modelcheck.Finding;
import org.throughline.modelcheck.ModelChecks;
import org.throughline.modelcheck.RefusalGroup;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.studio.domain.AcceptedScenarios;
import org.throughline.studio.domain.Draft;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.PublicationConsentPolicy;
import org.throughline.studio.domain.Redesign;
import org.throughline.studio.domain.RedesignRepository;
import org.throughline.studio.domain.RedesignState;
import org.throughline.studio.domain.ReturnRepository;
import org.throughline.studio.domain.StudioPolicy;

/** Makes a redesign the way that new cases take, and says who did so and why. */
@Service
@Transactional
public class Publications {

    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final RedesignRepository redesigns;
    private final DraftRepository drafts;
    private final Drafts keeping;
    private final PublishChecks checks;
    private final ReturnToVersion returning;
    private final ReturnRepository returns;
    private final ModelLibrary library;
    private final CaseMigrations caseMigrations;
    private final PublicationConsentPolicy consent;
    private final Clock clock;

    Publications(
            RedesignRepository redesigns,
            DraftRepository drafts,
            Drafts keeping,
            PublishChecks checks,
            ReturnToVersion returning,
            ReturnRepository returns,
            ModelLibrary library,
            CaseMigrations caseMigrations,
            PublicationConsentPolicy consent,
            Clock clock) {
        this.redesigns = redesigns;
        this.drafts = drafts;
        this.keeping = keeping;
        this.checks = checks;
        this.returning = returning;
        this.returns = returns;
        this.library = library;
        this.caseMigrations = caseMigrations;
        this.consent = consent;
        this.clock = clock;
    }

    /** Whether a second person has to agree, by the agency's settings, and who agreed already. */
    public PublicationConsent consent(UUID id, Actor by) {
        consent.requireReader(by);
        Redesign redesign = redesigns.require(id);
        boolean asked = redesign.state() == RedesignState.AWAITING_CONSENT;
        boolean mayGive = asked && redesign.consentBy() == null && consent.mayGive(redesign, by);
        return new PublicationConsent(consent.code(), asked, redesign.consentBy(), mayGive);
    }

    public void askConsent(UUID id, Actor by) {
        StudioPolicy.requireAdministrator(by);
        if (!consent.asked()) {
            throw Rejection.conflict("consent-not-needed");
        }
        redesigns.update(redesigns.lock(id).awaitingConsent(clock.instant()));
    }

    /** Nobody agrees to their own redesign. */
    public void giveConsent(UUID id, Actor by) {
        Redesign redesign = redesigns.lock(id);
        consent.requireGiver(redesign, by);
        redesigns.update(redesign.agreedTo(by, clock.instant()));
    }

    /**
     * Everything that stands against publishing: what {@link ModelChecks} find, what the engine would refuse, and models that
     * somebody else published meanwhile. Errors first.
     */
    public List<Finding> findings(UUID redesign, Actor by) {
        consent.requireReader(by);
        redesigns.require(redesign);
        return checks.of(redesign);
    }

    /**
     * Deploys all models of the redesign as one step. Running cases stay where they are until they are
     * {@link CaseMigrations moved}.
     *
     * @throws org.throughline.shared.Rejection where errors stand, a warning is not ticked, consent is missing, or a scenario
     *     goes another way and no reason is given
     */
    public List<ModelVersion> publish(UUID id, Acceptance accepted, Actor by) {
        StudioPolicy.requireAdministrator(by);
        redesigns.takeTurns();
        Redesign redesign = redesigns.lock(id).requireOpen();
        requireConsent(redesign);
        if (redesign.note().isBlank()) {
            throw Rejection.invalidField("note", "redesign-note-missing");
        }
        List<Draft> changed = changed(id);
        AcceptedScenarios scenarios = checks.require(id, accepted);
        String deployment =
                deploy(redesign.title(), changed.stream().map(Draft::file).toList());
        redesigns.update(redesign.published(by, clock.instant(), deployment, scenarios));
        keeping.close(id);
        LOG.info("Redesign {} is published as deployment {}", id, deployment);
        return versions(deployment, changed);
    }

    /** As {@link #publish}, and begins to move running cases: both, or neither. */
    public Published publishAndMove(UUID id, Acceptance accepted, CaseMigrations.CaseSelection cases, Actor by) {
        List<ModelVersion> versions = publish(id, accepted, by);
        return new Published(versions, caseMigrations.start(id, cases, by));
    }

    private void requireConsent(Redesign redesign) {
        if (consent.asked() && redesign.consentBy() == null) {
            throw Rejection.conflict("consent-missing");
        }
    }

    /** A model that is taken in but left as it is gets no new version. */
    private List<Draft> changed(UUID id) {
        List<Draft> drawn = drafts.of(id);
        if (drawn.isEmpty()) {
            throw Rejection.invalid("redesign-empty");
        }
        List<Draft> changed = drawn.stream()
                .filter(draft -> library.newest(draft.key().kind(), draft.key().model())
                        .map(newest -> !library.content(newest).equals(draft.content()))
                        .orElse(true))
                .toList();
        if (changed.isEmpty()) {
            throw Rejection.invalid("redesign-changes-nothing");
        }
        return changed;
    }

    private String deploy(String title, List<ModelFile> files) {
        try {
            return library.deploy(title, files);
        } catch (ModelRefused refused) {
            throw Rejection.invalid("model-not-deployable", RefusalGroup.text(refused.reasons()));
        }
    }

    private List<ModelVersion> versions(String deployment, List<Draft> drawn) {
        List<ModelVersion> versions = library.deployed(deployment);
        drawn.stream()
                .filter(draft -> versions.stream()
                        .noneMatch(version -> version.resource().equals(draft.resource())))
                .findFirst()
                .ifPresent(draft -> {
                    throw Rejection.invalid("model-not-executable", draft.name());
                });
        return versions;
    }

    /**
     * A new redesign that returns the model to that version; for a process also the processes, forms and decision tables
     * that were published together with the versions after it, each to what it was before. Its cases go back as they came.
     */
    public RedesignView returnTo(ModelKind kind, String key, int version, Actor by) {
        StudioPolicy.requireAdministrator(by);
        ModelVersion to = library.find(kind, key, version).orElseThrow(() -> Rejection.notFound("model-unknown"));
        return returning.begin(to, by);
    }

    /** A new redesign that takes a published one back as a whole: each of its models to what it was before. */
    public RedesignView takeBack(UUID id, Actor by) {
        StudioPolicy.requireAdministrator(by);
        Redesign redesign = redesigns.require(id);
        if (redesign.state() != RedesignState.PUBLISHED) {
            throw Rejection.conflict("redesign-not-published");
        }
        return returning.begin(redesign, by);
    }

    /** The published redesigns that a redesign takes back; empty where it takes back none. */
    @Transactional(readOnly = true)
    public Set<UUID> takenBack(UUID id, Actor by) {
        consent.requireReader(by);
        return returns.takenBack(redesigns.require(id).id());
    }

    /** Who published a version and why; empty for what the program shipped. */
    @Transactional(readOnly = true)
    public Optional<Publication> publicationOf(ModelVersion version) {
        return redesigns.ofDeployment(version.deploymentId()).map(PublishedModels::publication);
    }

    /** @param move null where no case moves */
    public record Published(List<ModelVersion> versions, UUID move) {}

    /** @param required none, administrator or supervisor */
    public record PublicationConsent(String required, boolean asked, String givenBy, boolean mayGive) {}

    /** @param scenarioReason why scenarios were let go another way; null where none does */
    public record Publication(
            UUID redesign,
            String title,
            String note,
            String by,
            java.time.Instant at,
            String consentBy,
            String scenarioReason) {}
}
