package org.throughline.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.throughline.RejectionAssertions.assertConflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.intake.domain.ClientLink.LinkState;
import org.throughline.intake.domain.ClientLink.LinkStep;

class ClientLinkTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
    private static final UUID CASE = UUID.randomUUID();
    private static final UUID STATED = UUID.randomUUID();
    private static final UUID KNOWN = UUID.randomUUID();

    @Test
    void aProposedLinkSaysWhoIsWhoAndIsNotDecided() {
        ClientLink proposed = ClientLink.proposed(CASE, STATED, KNOWN, "Same passport", "ines", NOON);

        assertThat(proposed.id()).isNotNull();
        assertThat(proposed).usingRecursiveComparison().ignoringFields("id").isEqualTo(link(LinkState.PROPOSED));
    }

    @Test
    void aProposedLinkIsOpen() {
        assertThatCode(link(LinkState.PROPOSED)::requireOpen).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = "PROPOSED", mode = EnumSource.Mode.EXCLUDE)
    void aDecidedLinkIsNotOpen(LinkState state) {
        assertConflict("link-decided", link(state)::requireOpen);
    }

    @Test
    void whatHoldsIsUndoneAndWhatWaitsIsWithdrawn() {
        assertThat(link(LinkState.CONFIRMED).takenBack()).isEqualTo(LinkState.UNDONE);
        assertThat(link(LinkState.PROPOSED).takenBack()).isEqualTo(LinkState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CONFIRMED", "PROPOSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatDoesNotStandIsNotTakenBack(LinkState state) {
        assertConflict("link-not-confirmed", link(state)::takenBack);
    }

    private static ClientLink link(LinkState state) {
        return new ClientLink(
                UUID.randomUUID(),
                CASE,
                STATED,
                KNOWN,
                new LinkStep("ines", NOON, "Same passport"),
                state,
                LinkStep.NONE,
                List.of(),
                LinkStep.NONE);
    }
}
