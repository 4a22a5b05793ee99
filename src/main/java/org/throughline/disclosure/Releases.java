package org.throughline.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseDecisions;
import org.throughline.disclosure.domain.ReleasePolicy;
import org.throughline.disclosure.domain.SignatureRepository;
import org.throughline.people.Consent;
import org.throughline.people.Consents;
import org.throughline.people.NewConsent;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** What a client's release lets out: its classes, and the signature where the law asks for one. */
@Service
@Transactional
public class Releases {

    private final Consents consents;
    private final SignatureRepository signatures;
    private final CaseDecisions decisions;
    private final Clock clock;

    Releases(Consents consents, SignatureRepository signatures, CaseDecisions decisions, Clock clock) {
        this.consents = consents;
        this.signatures = signatures;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * What may leave by this release. What is under 42 CFR Part 2 only by one that is written and signed and names who
     * gets it (42 CFR 2.31): what was only said never suffices.
     */
    @Transactional(readOnly = true)
    public Set<ReleasedClass> classes(Consent release) {
        Set<ReleasedClass> named = ReleasedClass.of(release);
        if (named.stream().noneMatch(ReleasedClass::isPart2)
                || ReleasePolicy.isWritten(release) && signatures.isSigned(release.id())) {
            return named;
        }
        return named.stream()
                .filter(one -> !one.isPart2())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReleasedClass.class)));
    }

    /**
     * Keeps a release with its signature, both as they were given. Outside any case the caller has checked who may.
     *
     * @param terms the text that was shown and agreed to
     * @return its id
     * @throws Rejection forbidden {@code consent-not-yours}; invalid {@code release-purpose-missing} at {@code purpose},
     *     {@code release-classes-missing} at {@code information}, {@code release-over} at {@code validUntil}, {@code
     *     release-part2-unsigned} at {@code signature}, {@code release-part2-recipient} at {@code recipient}, {@code
     *     release-method-unknown} at {@code method}
     */
    public UUID give(NewConsent release, ReleaseSignature signature, String terms, Actor actor) {
        if (release.caseId() != null) {
            decisions.requireConsent(actor, release.caseId());
        }
        ReleasePolicy.check(release, signature, LocalDate.now(clock));
        UUID id = consents.record(release, actor);
        if (signature != null) {
            signatures.add(id, signature, terms, clock.instant(), actor.username());
        }
        return id;
    }

    /** The signature of a release, where it has one; not logged. */
    @Transactional(readOnly = true)
    public Optional<ReleaseSignature> signature(UUID releaseId) {
        return signatures.find(releaseId);
    }

    /** What was signed under a release, without the image; empty where nobody signed. Not logged. */
    @Transactional(readOnly = true)
    public Optional<ReleaseView.SignedTerms> signedTerms(UUID releaseId) {
        return signatures.terms(releaseId);
    }
}
