package org.throughline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.referral.domain.PausePolicy.Outcome;
import org.throughline.referral.domain.PausePolicy.PauseRule;
import org.throughline.referral.domain.PausePolicy.ServicePause;

/** How long a service that came to nothing is not proposed to the same client again. */
class PausePolicyTest {

    private static final Instant DECLINED = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Optional<ServicePause> pause(PauseRule answer, Instant changed, LocalDate today) {
        return PausePolicy.of(answer, new Outcome("client-declined", DECLINED), changed, today, ZoneOffset.UTC);
    }

    @Test
    void forDaysItComesBackOnTheDayAfterTheLastOfThem() {
        PauseRule sixty = new PauseRule("days", 60);
        assertThat(pause(sixty, null, DAY.plusDays(59)))
                .contains(new ServicePause("client-declined", DAY.plusDays(60)));
        assertThat(pause(sixty, null, DAY.plusDays(60))).isEmpty();
    }

    @Test
    void untilAFactChangesItDependsOnTheFactsAlone() {
        PauseRule facts = new PauseRule("until-fact-changes", 0);
        assertThat(pause(facts, null, DAY.plusYears(9))).contains(new ServicePause("client-declined", null));
        assertThat(pause(facts, DECLINED.minusSeconds(1), DAY)).isPresent();
        assertThat(pause(facts, DECLINED.plusSeconds(1), DAY)).isEmpty();
    }

    @Test
    void whatTheTableDoesNotPauseIsProposed() {
        assertThat(pause(new PauseRule("none", 0), null, DAY)).isEmpty();
        assertThat(pause(PauseRule.NONE, null, DAY)).isEmpty();
        assertThat(pause(new PauseRule("always", 0), null, DAY.plusYears(9))).isPresent();
    }
}
