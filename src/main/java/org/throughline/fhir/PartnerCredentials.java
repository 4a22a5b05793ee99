package org.throughline.fhir;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.agency.Agency;
import org.throughline.directory.Services;
import org.throughline.fhir.domain.PartnerCredentialRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Attribution;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shared.StorableText;

/** Administrators let an organization's program in at {@code /fhir}, and shut it out again. Each act is kept. */
@Service
@Transactional
public class PartnerCredentials {

    private static final int LONGEST_LABEL = 100;
    private static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

    private final PartnerCredentialRepository credentials;
    private final Services services;
    private final Clock clock;

    PartnerCredentials(PartnerCredentialRepository credentials, Services services, Clock clock) {
        this.credentials = credentials;
        this.services = services;
        this.clock = clock;
    }

    /** @param secret shown once: only its hash is kept */
    public record IssuedCredential(PartnerCredential credential, String secret) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public Slice<PartnerCredential> list(Integer limit, String after, Actor actor) {
        Agency.requireAdministrator(actor);
        return credentials.list(limit, after);
    }

    /**
     * @param label which program or person will use it
     * @throws Rejection forbidden {@code administrators-only}; invalid at {@code organization} or {@code label}
     */
    public IssuedCredential issue(UUID organization, String label, Actor actor) {
        Agency.requireAdministrator(actor);
        if (organization == null || services.organization(organization).isEmpty()) {
            throw Rejection.invalidField("organization", "partner-organization-unknown");
        }
        StorableText.requireGiven("label", label, "partner-label-missing");
        if (label.strip().length() > LONGEST_LABEL) {
            throw Rejection.invalidField("label", "partner-label-long", LONGEST_LABEL);
        }
        PartnerCredential issued = new PartnerCredential(
                UUID.randomUUID(),
                organization,
                label.strip(),
                new Attribution(actor.username(), clock.instant()),
                null,
                Attribution.NONE);
        String secret = PartnerSecret.create();
        credentials.add(issued, PartnerSecret.hash(secret));
        return new IssuedCredential(issued, secret);
    }

    /**
     * Good no more, from the next request on.
     *
     * @throws Rejection forbidden {@code administrators-only}; not found {@code partner-credential-unknown} where it is
     *     unknown or revoked already
     */
    public void revoke(UUID id, Actor actor) {
        Agency.requireAdministrator(actor);
        if (!credentials.revoke(id, new Attribution(actor.username(), clock.instant()))) {
            throw Rejection.notFound("partner-credential-unknown");
        }
    }

    /** The partner who shows this name and secret; empty where they are not those of a credential that is good. */
    public Optional<Partner> signIn(UUID id, String secret) {
        Instant now = clock.instant();
        return credentials
                .live(id)
                .filter(found -> PartnerSecret.matches(secret, found.secretHash()))
                .map(found -> {
                    credentials.used(id, now, now.minus(USE_NOTED_EVERY));
                    return partner(found.credential());
                });
    }

    private Partner partner(PartnerCredential credential) {
        UUID organization = credential.organizationId();
        String name = services.organization(organization)
                .map(found -> found.name())
                .filter(found -> !found.isBlank())
                .orElse(organization.toString());
        return new Partner(credential.id(), organization, name);
    }
}
