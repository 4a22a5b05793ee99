package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.domain.MatchPolicy.MatchCriteria;
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
        var plain = MatchPolicy.fit(new MatchCriteria(Nearness.HERE, false, null, null, null, "Flat fee"), 40);
        var free = MatchPolicy.fit(new MatchCriteria(Nearness.HERE, false, null, null, null, "Free to everyone"), 40);
        var speaks = MatchPolicy.fit(new MatchCriteria(Nearness.HERE, true, null, null, null, "Flat fee"), 40);
        assertThat(free.score()).isGreaterThan(plain.score());
        assertThat(free.reasons()).contains("free");
        assertThat(speaks.score()).isGreaterThan(free.score());
        assertThat(speaks.reasons()).contains("language");
    }

    @ParameterizedTest
    @CsvSource({"18, 64, 17, false", "18, 64, 18, true", "18, 64, 64, true", "18, 64, 65, false"})
    void aServiceAdmitsBothEndsOfItsAges(Integer from, Integer to, int age, boolean fits) {
        assertThat(MatchPolicy.fit(candidate(Nearness.UNKNOWN, from, to, null), age) != null)
                .isEqualTo(fits);
    }

    @Test
    void everythingThatFitsIsCountedAndSaid() {
        MatchCriteria candidate = new MatchCriteria(Nearness.HERE, true, 18, null, null, "Free");

        assertThat(MatchPolicy.fit(candidate, 40))
                .isEqualTo(new MatchPolicy.Fit(125, List.of("need", "place", "language", "age", "free")));
    }

    @ParameterizedTest
    @CsvSource({"HERE, 90, place", "ANYWHERE, 65, place-open", "ELSEWHERE, 50, place-other"})
    void thePlaceCountsByItsNearness(Nearness nearness, int score, String reason) {
        assertThat(MatchPolicy.fit(candidate(nearness, null, null, null), 40))
                .isEqualTo(new MatchPolicy.Fit(score, List.of("need", reason)));
    }

    @Test
    void anUnknownAgeCountsNothingForAServiceThatStatesOne() {
        assertThat(MatchPolicy.fit(candidate(Nearness.UNKNOWN, null, 17, null), null))
                .isEqualTo(new MatchPolicy.Fit(50, List.of("need", "age-to-check")));
        assertThat(MatchPolicy.fit(candidate(Nearness.UNKNOWN, null, 17, null), 12))
                .isEqualTo(new MatchPolicy.Fit(60, List.of("need", "age")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Free to everyone", "There is NO CHARGE", "No cost to clients", "none"})
    void aServiceIsFreeWhereItSaysSo(String fees) {
        assertThat(MatchPolicy.fit(candidate(Nearness.UNKNOWN, null, null, fees), 40)
                        .reasons())
                .containsExactly("need", "free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Not free", "none of our services are free", "Sliding scale"})
    void anyOtherWordsOnFeesAreNoPromise(String fees) {
        assertThat(MatchPolicy.fit(candidate(Nearness.UNKNOWN, null, null, fees), 40)
                        .reasons())
                .containsExactly("need");
    }

    private static MatchCriteria candidate(Nearness nearness, Integer from, Integer to, String fees) {
        return new MatchCriteria(nearness, false, from, to, null, fees);
    }
}
