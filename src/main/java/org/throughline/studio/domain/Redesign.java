package org.throughline.studio.domain;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * A redesign without its drafts. What was agreed to is what is published: every change takes the consent back.
 *
 * @param drawnBy everybody who changed something in it
 */
public record Redesign(
        UUID id,
        String title,
        String note,
        RedesignState state,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        Set<String> drawnBy,
        String consentBy,
        Instant consentAt,
        RedesignPublication publication) {

    public String publishedBy() {
        return publication.publishedBy();
    }

    public Instant publishedAt() {
        return publication.publishedAt();
    }

    public String deploymentId() {
        return publication.deploymentId();
    }

    public static Redesign begun(String title, String note, Actor by, Instant at) {
        return new Redesign(
                UUID.randomUUID(),
                title,
                note,
                RedesignState.DRAWING,
                by.username(),
                at,
                at,
                Set.of(by.username()),
                null,
                null,
                RedesignPublication.NONE);
    }

    public boolean open() {
        return state == RedesignState.DRAWING || state == RedesignState.AWAITING_CONSENT;
    }

    public Redesign requireOpen() {
        if (!open()) {
            throw Rejection.conflict("redesign-closed");
        }
        return this;
    }

    public Redesign described(String newTitle, String newNote) {
        return new Redesign(
                id,
                newTitle,
                newNote,
                state,
                createdBy,
                createdAt,
                updatedAt,
                drawnBy,
                consentBy,
                consentAt,
                RedesignPublication.NONE);
    }

    public Redesign changed(Actor by, Instant at) {
        requireOpen();
        Set<String> everybody = new TreeSet<>(drawnBy);
        everybody.add(by.username());
        return in(RedesignState.DRAWING, at, everybody, null, null);
    }

    public Redesign discarded(Instant at) {
        requireOpen();
        return in(RedesignState.DISCARDED, at, drawnBy, null, null);
    }

    public Redesign awaitingConsent(Instant at) {
        requireOpen();
        return state == RedesignState.AWAITING_CONSENT
                ? this
                : in(RedesignState.AWAITING_CONSENT, at, drawnBy, null, null);
    }

    public Redesign agreedTo(Actor by, Instant at) {
        if (state != RedesignState.AWAITING_CONSENT) {
            throw Rejection.conflict("consent-not-asked");
        }
        return in(state, at, drawnBy, by.username(), at);
    }

    public Redesign published(Actor by, Instant at, String deployment, AcceptedScenarios accepted) {
        requireOpen();
        return new Redesign(
                id,
                title,
                note,
                RedesignState.PUBLISHED,
                createdBy,
                createdAt,
                at,
                drawnBy,
                consentBy,
                consentAt,
                new RedesignPublication(by.username(), at, deployment, accepted.reason(), accepted.differing()));
    }

    private Redesign in(RedesignState newState, Instant at, Set<String> everybody, String agreedBy, Instant agreedAt) {
        return new Redesign(
                id,
                title,
                note,
                newState,
                createdBy,
                createdAt,
                at,
                everybody,
                agreedBy,
                agreedAt,
                RedesignPublication.NONE);
    }
}
