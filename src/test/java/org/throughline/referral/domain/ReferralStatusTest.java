package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, draft, false, false",
        "REQUESTED, requested, false, false",
        "ACCEPTED, accepted, false, false",
        "REJECTED, rejected, true, true",
        "IN_PROGRESS, in-progress, false, false",
        "ON_HOLD, on-hold, false, true",
        "CANCELLED, cancelled, true, true",
        "FAILED, failed, true, true",
        "COMPLETED, completed, true, false",
        "ENTERED_IN_ERROR, entered-in-error, true, false"
    })
    void eachStatusHasItsIdAndIsTerminalOrNeedsAReasonAsTheTableSays(
            ReferralStatus status, String id, boolean terminal, boolean needsReason) {
        assertThat(status.id()).isEqualTo(id);
        assertThat(ReferralStatus.of(id)).isEqualTo(status);
        assertThat(status.isTerminal()).isEqualTo(terminal);
        assertThat(status.needsReason()).isEqualTo(needsReason);
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThatThrownBy(() -> ReferralStatus.of("lost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lost");
    }
}
