package org.throughline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private final ContactPolicy policy = new ContactPolicy(3, 2);

    @Test
    void theFirstContactIsDueAfterTheInterval() {
        assertThat(policy.nextDue(TODAY, 14, 0)).isEqualTo("2026-03-16");
    }

    @Test
    void afterAnAttemptWithoutAnAnswerTheNextComesSoon() {
        assertThat(policy.nextDue(TODAY, 14, 1)).isEqualTo("2026-03-04");
    }

    @Test
    void aRetryIsNeverLaterThanTheRegularContact() {
        assertThat(policy.nextDue(TODAY, 1, 2)).isEqualTo("2026-03-03");
    }

    @Test
    void anIntervalOfNothingIsADay() {
        assertThat(policy.nextDue(TODAY, 0, 0)).isEqualTo("2026-03-03");
    }

    @Test
    void aClientIsLostOnlyAfterTheLastAttempt() {
        assertThat(policy.lost(false, 2)).isFalse();
        assertThat(policy.lost(false, 3)).isTrue();
        assertThat(policy.lost(true, 3)).isFalse();
    }

    @Test
    void aPolicyWithoutAttemptsIsNone() {
        assertThatThrownBy(() -> new ContactPolicy(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneAttemptAndOneDayAreTheLeast() {
        assertThat(new ContactPolicy(1, 1).lost(false, 1)).isTrue();
        assertThatThrownBy(() -> new ContactPolicy(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
