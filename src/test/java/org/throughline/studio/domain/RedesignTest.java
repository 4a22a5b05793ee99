package org.throughline.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.RejectionAssertions.assertConflict;
import static org.throughline.TestActors.actor;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;

class RedesignTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Actor ADA = actor("ada", "administrator");
    private static final Actor BEN = actor("ben", "administrator");

    private final Redesign begun = Redesign.begun("Home visits", "Why", ADA, NOON);
    private final Redesign awaiting = begun.awaitingConsent(NOON);
    private final Redesign published = begun.published(BEN, LATER, "d-1", AcceptedScenarios.NONE);
    private final Redesign discarded = begun.discarded(LATER);

    @Test
    void itBeginsInTheHandsOfWhoeverBeganIt() {
        assertThat(begun.id()).isNotNull();
        assertThat(begun)
                .isEqualTo(new Redesign(
                        begun.id(),
                        "Home visits",
                        "Why",
                        RedesignState.DRAWING,
                        "ada",
                        NOON,
                        NOON,
                        Set.of("ada"),
                        null,
                        null,
                        RedesignPublication.NONE));
    }

    @Test
    void itIsOpenWhileItIsDrawnOrAwaitsConsent() {
        assertThat(begun.open()).isTrue();
        assertThat(awaiting.open()).isTrue();
        assertThat(published.open()).isFalse();
        assertThat(discarded.open()).isFalse();
        assertThat(begun.requireOpen()).isSameAs(begun);
        assertConflict("redesign-closed", published::requireOpen);
    }

    @Test
    void aChangeNamesEverybodyWhoDrewAndTakesTheConsentBack() {
        Redesign changed = awaiting.agreedTo(BEN, NOON).changed(BEN, LATER);

        assertThat(changed)
                .returns(Set.of("ada", "ben"), Redesign::drawnBy)
                .returns(RedesignState.DRAWING, Redesign::state)
                .returns(LATER, Redesign::updatedAt)
                .returns(null, Redesign::consentBy)
                .returns(null, Redesign::consentAt);
    }

    @Test
    void aConsentNamesWhoGaveItAndWhen() {
        assertThat(awaiting.agreedTo(BEN, LATER))
                .returns("ben", Redesign::consentBy)
                .returns(LATER, Redesign::consentAt)
                .returns(RedesignState.AWAITING_CONSENT, Redesign::state);
        assertConflict("consent-not-asked", () -> begun.agreedTo(BEN, NOON));
    }

    @Test
    void askingForConsentASecondTimeKeepsWhatWasGiven() {
        Redesign agreed = awaiting.agreedTo(BEN, NOON);

        assertThat(agreed.awaitingConsent(LATER)).isSameAs(agreed);
        assertThat(awaiting.state()).isEqualTo(RedesignState.AWAITING_CONSENT);
    }

    @Test
    void aPublishedOneNamesWhoPublishedItWithItsConsentAndDeployment() {
        assertThat(awaiting.agreedTo(BEN, NOON).published(ADA, LATER, "d-1", AcceptedScenarios.NONE))
                .returns(RedesignState.PUBLISHED, Redesign::state)
                .returns("ada", Redesign::publishedBy)
                .returns(LATER, Redesign::publishedAt)
                .returns(LATER, Redesign::updatedAt)
                .returns("d-1", Redesign::deploymentId)
                .returns("ben", Redesign::consentBy);
    }

    @Test
    void aDescriptionIsReplacedAndNothingElse() {
        assertThat(awaiting.described("Visits", "Because"))
                .returns("Visits", Redesign::title)
                .returns("Because", Redesign::note)
                .returns(awaiting.state(), Redesign::state)
                .returns(awaiting.updatedAt(), Redesign::updatedAt)
                .returns(awaiting.id(), Redesign::id);
    }

    @Test
    void aDiscardedOneIsKeptButClosed() {
        assertThat(discarded)
                .returns(RedesignState.DISCARDED, Redesign::state)
                .returns(LATER, Redesign::updatedAt)
                .returns(Set.of("ada"), Redesign::drawnBy);
    }

    @Test
    void whatIsClosedIsNeitherChangedNorDiscardedNorPublishedNorAskedFor() {
        assertConflict("redesign-closed", () -> published.changed(ADA, LATER));
        assertConflict("redesign-closed", () -> published.discarded(LATER));
        assertConflict("redesign-closed", () -> discarded.published(ADA, LATER, "d-2", AcceptedScenarios.NONE));
        assertConflict("redesign-closed", () -> discarded.awaitingConsent(LATER));
    }
}
