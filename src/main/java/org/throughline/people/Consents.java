package org.throughline.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.Consent.Recipient;
import org.throughline.people.Consent.Revocation;
import org.throughline.people.domain.ConsentRepository;
import org.throughline.people.domain.ConsentTerm;
import org.throughline.shared.Actor;
import org.throughline.shared.Attribution;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/**
 * Releases of information: who may be informed of what about a person, for what, and until when. Recorded and revoked, never
 * removed.
 */
@Service
@Transactional
public class Consents {

    /** What parts the codes of {@link Consent#information()}. */
    public static final String PARTED_BY = ", ";

    private final ConsentRepository consents;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ConsentRepository consents, AccessLog accessLog, ApplicationEventPublisher events, Clock clock) {
        this.consents = consents;
        this.accessLog = accessLog;
        this.events = events;
        this.clock = clock;
    }

    public UUID record(NewConsent consent, Actor actor) {
        UUID id = UUID.randomUUID();
        LocalDate from = ConsentTerm.from(consent.from(), LocalDate.now(clock));
        consents.add(new Consent(
                id,
                consent.personId(),
                consent.caseId(),
                new Recipient(consent.organizationId(), consent.organization(), consent.recipientNeed()),
                consent.purpose(),
                consent.information(),
                consent.method(),
                from,
                ConsentTerm.until(from, consent.until()),
                new Attribution(actor.username(), clock.instant()),
                Revocation.NONE));
        accessLog.wrote(actor, AccessLog.PERSON, consent.personId(), consent.caseId(), "consent");
        return id;
    }

    /** True where a release to that organization is valid on that day. */
    public boolean onFile(UUID personId, UUID organizationId, LocalDate day) {
        return of(personId).stream()
                .filter(consent -> organizationId.equals(consent.organizationId()))
                .anyMatch(consent -> consent.isValidOn(day));
    }

    /** Everything ever recorded, newest first; not logged. */
    public List<Consent> of(UUID personId) {
        return consents.of(personId);
    }

    /** One release; not logged. */
    public Optional<Consent> find(UUID consentId) {
        return consents.find(consentId);
    }

    /**
     * Takes a release back, for a reason that is kept; what was shared before stays shared, what was not yet is not, see
     * {@link ReleaseRevoked}.
     *
     * @throws Rejection invalid {@code revocation-reason-missing} at {@code reason}; conflict {@code consent-revoked}
     *     where it already is; not found {@code consent-unknown}
     */
    public void revoke(UUID consentId, String reason, Actor actor) {
        StorableText.requireGiven("reason", reason, "revocation-reason-missing");
        Consent consent = consents.lock(consentId).orElseThrow(() -> Rejection.notFound("consent-unknown"));
        if (!consent.revocation().isNone()) {
            throw Rejection.conflict("consent-revoked");
        }
        consents.revoke(consentId, reason.strip(), actor.username(), clock.instant());
        accessLog.wrote(actor, AccessLog.PERSON, consent.personId(), consent.caseId(), "consent-revoked");
        events.publishEvent(new ReleaseRevoked(consentId, actor));
    }
}
