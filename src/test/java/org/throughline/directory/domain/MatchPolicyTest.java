package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.directory.domain.MatchPolicy.Candidate;
import org.throughline.directory.domain.MatchPolicy.Nearness;

class MatchPolicyTest {

    @Test
    void aServiceForAnotherAgeDoesNotFit() {
        assertThat(MatchPolicy.fit(candidate(Nearness.UNKNOWN, 60, null, null), 40))
                .isNull();
        assertThat(MatchPolicy.fit(candidate(Nearness.UNKNOWN, null, 17, null), 40))
                .isNull();
        assertThat(MatchPolicy.fit(candidate(Nearness.UNKNOWN, 18, 64, null), 40))
                .isNotNull();
    }

    @Test
    void anUnknownAgeExcludesNothingButIsSaid() {
        assertThat(MatchPolicy.fit(candidate(Nearness.UNKNOWN, 60, null, null), null)
                        .reasons())
                .contains("age-to-check");
    }

    @Test
    void nearComesBeforeAnywhereAndAnywhereBeforeElsewhere() {
        int near =
                MatchPolicy.fit(candidate(Nearness.HERE, null, null, null), 40).score();
        int anywhere = MatchPolicy.fit(candidate(Nearness.ANYWHERE, null, null, null), 40)
                .score();
        int elsewhere = MatchPolicy.fit(candidate(Nearness.ELSEWHERE, null, null, null), 40)
                .score();
        assertThat(near).isGreaterThan(anywhere);
        assertThat(anywhere).isGreaterThan(elsewhere);
    }

    @Test
    void nothingIsSaidOfThePlaceWhereTheClientsIsNotKnown() {
        assertThat(MatchPolicy.fit(candidate(Nearness.UNKNOWN, null, null, null), 40)
                        .reasons())
                .containsExactly("need");
    }

    @Test
    void languageAndFeeDecideBetweenEquals() {
        var plain = MatchPolicy.fit(new Candidate(Nearness.HERE, false, null, null, null, "Flat fee"), 40);
        var free = MatchPolicy.fit(new Candidate(Nearness.HERE, false, null, null, null, "Free to everyone"), 40);
        var speaks = MatchPolicy.fit(new Candidate(Nearness.HERE, true, null, null, null, "Flat fee"), 40);
        assertThat(free.score()).isGreaterThan(plain.score());
        assertThat(free.reasons()).contains("free");
        assertThat(speaks.score()).isGreaterThan(free.score());
        assertThat(speaks.reasons()).contains("language");
    }

    private static Candidate candidate(Nearness nearness, Integer from, Integer to, String fees) {
        return new Candidate(nearness, false, from, to, null, fees);
    }
}
