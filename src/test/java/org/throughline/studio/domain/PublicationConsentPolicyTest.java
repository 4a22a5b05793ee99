package org.throughline.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertForbidden;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Actor;

class PublicationConsentPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ADA = new Actor("ada", "Ada", Set.of("administrator", "supervisor"), Set.of());
    private static final Actor BEN = new Actor("ben", "Ben", Set.of("administrator"), Set.of());
    private static final Actor SUE = new Actor("sue", "Sue", Set.of("supervisor"), Set.of());

    private final Redesign redesign = Redesign.begun("Home visits", "", ADA, NOW);

    @Test
    void nobodyIsAskedUnlessTheSettingsSaySo() {
        PublicationConsentPolicy none = new PublicationConsentPolicy("none");
        assertThat(none.asked()).isFalse();
        assertThat(none.mayGive(redesign, SUE)).isFalse();
        assertThatThrownBy(() -> none.requireReader(SUE)).hasMessageContaining("administrators-only");
    }

    @Test
    void theOneWhoIsAskedMayReadAndAgree() {
        PublicationConsentPolicy supervisor = new PublicationConsentPolicy("Supervisor ");
        supervisor.requireReader(SUE);
        assertThat(supervisor.mayGive(redesign, SUE)).isTrue();
        assertThat(supervisor.mayGive(redesign, BEN)).isFalse();
        assertThat(new PublicationConsentPolicy("administrator").mayGive(redesign, BEN))
                .isTrue();
    }

    @Test
    void whoeverDrewSomethingInItAgreesToNothing() {
        PublicationConsentPolicy supervisor = new PublicationConsentPolicy("supervisor");
        assertThat(supervisor.mayGive(redesign, ADA)).isFalse();
        assertThat(new PublicationConsentPolicy("administrator").mayGive(redesign.changed(BEN, NOW), BEN))
                .isFalse();
    }

    @Test
    void aChangeTakesTheConsentBack() {
        Redesign agreed = redesign.awaitingConsent(NOW).agreedTo(SUE, NOW);
        assertThat(agreed.consentBy()).isEqualTo("sue");
        assertThat(agreed.changed(ADA, NOW))
                .returns(null, Redesign::consentBy)
                .returns(RedesignState.DRAWING, Redesign::state);
        assertThatThrownBy(() -> agreed.changed(ADA, NOW).agreedTo(SUE, NOW)).hasMessageContaining("consent-not-asked");
    }

    @Test
    void whatIsPublishedOrDiscardedIsClosed() {
        assertThatThrownBy(() -> redesign.published(ADA, NOW, "d", AcceptedScenarios.NONE)
                        .changed(ADA, NOW))
                .hasMessageContaining("redesign-closed");
        assertThatThrownBy(() -> redesign.discarded(NOW).published(ADA, NOW, "d", AcceptedScenarios.NONE))
                .hasMessageContaining("redesign-closed");
    }

    @Test
    void aSettingThatDoesNotExistStopsTheProgram() {
        assertThatThrownBy(() -> new PublicationConsentPolicy("everybody"))
                .hasMessageContaining("throughline.studio.consent");
    }

    @Test
    void theCodeIsTheSettingInItsPlainForm() {
        assertThat(new PublicationConsentPolicy(" SUPERVISOR ").code()).isEqualTo("supervisor");
        assertThat(new PublicationConsentPolicy("none").code()).isEqualTo("none");
        assertThat(new PublicationConsentPolicy("administrator").asked()).isTrue();
    }

    @Test
    void anAdministratorReadsWhoeverIsAsked() {
        PublicationConsentPolicy supervisor = new PublicationConsentPolicy("supervisor");
        assertThatCode(() -> supervisor.requireReader(BEN)).doesNotThrowAnyException();
        assertForbidden(
                "studio-administrators-only", () -> new PublicationConsentPolicy("administrator").requireReader(SUE));
    }

    @Test
    void aConsentIsGivenByWhoIsAskedAndDidNotDrawIt() {
        PublicationConsentPolicy supervisor = new PublicationConsentPolicy("supervisor");
        assertThatCode(() -> supervisor.requireGiver(redesign, SUE)).doesNotThrowAnyException();
        assertForbidden("consent-not-yours", () -> supervisor.requireGiver(redesign, BEN));
        assertForbidden("consent-own-redesign", () -> supervisor.requireGiver(redesign, ADA));
    }
}
