package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.directory.domain.RuleAnswer.ASK;
import static org.throughline.directory.domain.RuleAnswer.DOES_NOT_FIT;
import static org.throughline.directory.domain.RuleAnswer.FITS;
import static org.throughline.directory.domain.RuleAnswer.SILENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.MatchFacts;

/** Each rule answers that it fits, that it does not fit, or that it must be asked; and is silent where nothing is said. */
class MatchRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final GeoPoint HOME = new GeoPoint(25.78, -80.24);

    @ParameterizedTest
    @CsvSource({
        "18, 64, 17, DOES_NOT_FIT",
        "18, 64, 18, FITS",
        "18, 64, 64, FITS",
        "18, 64, 65, DOES_NOT_FIT",
        "18, , , ASK",
        ", , 30, SILENT",
        ", 17, 12, FITS"
    })
    void aServiceAdmitsBothEndsOfItsAges(Integer from, Integer to, Integer age, RuleAnswer answer) {
        assertThat(AdmissionPolicy.age(
                        admits(new AgeRange(from, to), null, null),
                        MatchFacts.builder().age(age).build()))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"female, female, FITS", "female, male, DOES_NOT_FIT", "female, , ASK", ", male, SILENT"})
    void aServiceForOneSexTakesNoOther(String stated, String client, RuleAnswer answer) {
        assertThat(AdmissionPolicy.sex(
                        admits(AgeRange.ANY, stated, null),
                        MatchFacts.builder().sex(client).build()))
                .isEqualTo(answer);
    }

    @Test
    void anIncomeIsMeasuredByThePovertyGuidelinesForSoManyPeople() {
        MatchFacts four = MatchFacts.builder()
                .householdSize(4)
                .monthlyIncome(new BigDecimal("2750.00"))
                .build();
        assertThat(PovertyGuidelines.percent(four.household(), TODAY)).isEqualTo(100);
        assertThat(AdmissionPolicy.income(admits(AgeRange.ANY, null, 125), 125)).isEqualTo(FITS);
        assertThat(AdmissionPolicy.income(admits(AgeRange.ANY, null, 125), 126)).isEqualTo(DOES_NOT_FIT);
        assertThat(AdmissionPolicy.income(admits(AgeRange.ANY, null, 125), null))
                .isEqualTo(ASK);
        assertThat(AdmissionPolicy.income(admits(AgeRange.ANY, null, null), 900))
                .isEqualTo(SILENT);
        assertThat(AdmissionPolicy.household(admits(AgeRange.ANY, null, 125), MatchFacts.UNKNOWN))
                .isEqualTo(ASK);
        assertThat(PovertyGuidelines.percent(MatchFacts.UNKNOWN.household(), TODAY))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, FITS", "false, DOES_NOT_FIT", ", ASK"})
    void aServiceForVeteransOnlyTakesThem(Boolean veteran, RuleAnswer answer) {
        MatchCandidate.Admits only = new MatchCandidate.Admits(
                AgeRange.ANY, AgeRange.ANY, null, null, true, false, true, null, false, Set.of());
        assertThat(AdmissionPolicy.veteran(
                        only, MatchFacts.builder().veteran(veteran).build()))
                .isEqualTo(answer);
    }

    @Test
    void whomTheTermsNameIsLessThanWhomAServiceTakesSoOthersAsk() {
        MatchCandidate.Admits filed = new MatchCandidate.Admits(
                AgeRange.ANY, new AgeRange(0, 12), null, "female", null, false, false, null, false, Set.of());
        assertThat(AdmissionPolicy.filedFor(filed, MatchFacts.builder().age(40).build()))
                .isEqualTo(ASK);
        assertThat(AdmissionPolicy.filedFor(
                        filed, MatchFacts.builder().age(10).sex("male").build()))
                .isEqualTo(ASK);
        assertThat(AdmissionPolicy.filedFor(filed, MatchFacts.builder().age(10).build()))
                .isEqualTo(SILENT);
    }

    @ParameterizedTest
    @CsvSource({
        "es, es, false, , FITS",
        "ht, es en, false, , DOES_NOT_FIT",
        "ht, es en, true, , ASK",
        "ht, en, false, true, ASK",
        "ht, , false, , ASK",
        "en, , false, , SILENT",
        ", en, false, , SILENT"
    })
    void aServiceThatListsItsLanguagesSpeaksNoOther(
            String client, String listed, boolean interprets, Boolean byInterpreter, RuleAnswer answer) {
        Set<String> languages = listed == null ? Set.of() : Set.of(listed.split(" "));
        MatchFacts facts =
                MatchFacts.builder().language(client).interpreter(byInterpreter).build();
        assertThat(OfferPolicy.language(new MatchCandidate.Serves(languages, interprets, false, false, null), facts))
                .isEqualTo(answer);
    }

    @Test
    void feesRoomAndHoursAreKnownOrAreNot() {
        assertThat(OfferPolicy.fee(offers(true, true, null))).isEqualTo(FITS);
        assertThat(OfferPolicy.fee(offers(false, true, null))).isEqualTo(ASK);
        assertThat(OfferPolicy.fee(offers(false, false, null))).isEqualTo(SILENT);
        assertThat(OfferPolicy.capacity(offers(false, false, 0.0))).isEqualTo(DOES_NOT_FIT);
        assertThat(OfferPolicy.capacity(offers(false, false, 3.0))).isEqualTo(FITS);
        assertThat(OfferPolicy.capacity(offers(false, false, null))).isEqualTo(SILENT);
        assertThat(OfferPolicy.hours(true)).isEqualTo(FITS);
        assertThat(OfferPolicy.hours(null)).isEqualTo(SILENT);
    }

    @Test
    void distanceFitsWithinItsLimitIsAskedBeyondAndExcludesFarAway() {
        assertThat(distance(reaches(10, false, Set.of()))).isEqualTo(FITS);
        assertThat(distance(reaches(40, false, Set.of()))).isEqualTo(ASK);
        assertThat(distance(reaches(400, false, Set.of()))).isEqualTo(DOES_NOT_FIT);
        assertThat(distance(reaches(400, true, Set.of()))).isEqualTo(SILENT);
        assertThat(distance(reaches(400, false, Set.of("*")))).isEqualTo(SILENT);
        MatchCandidate.Reaches nowhere = new MatchCandidate.Reaches(List.of(), Set.of(), Set.of(), Set.of("*"), false);
        assertThat(distance(nowhere)).isEqualTo(SILENT);
        MatchCandidate.Reaches otherState =
                new MatchCandidate.Reaches(List.of(), Set.of("TX"), Set.of(), Set.of("austin"), false);
        assertThat(distance(otherState)).isEqualTo(DOES_NOT_FIT);
    }

    @ParameterizedTest
    @CsvSource({
        "county:miami-dade, FITS",
        "county:monroe, DOES_NOT_FIT",
        "state:FL, FITS",
        "state:TX, DOES_NOT_FIT",
        "city:key west, ASK",
        "*, SILENT",
        ", SILENT"
    })
    void aServiceForThePeopleOfAnAreaIsForThem(String area, RuleAnswer answer) {
        MatchCandidate.Reaches service = new MatchCandidate.Reaches(
                List.of(), Set.of(), area == null ? Set.of() : Set.of(area), Set.of(), false);
        assertThat(ReachPolicy.residence(service, home())).isEqualTo(answer);
    }

    @Test
    void whoNamesNoPlaceComesAfterWhoIsNearUnlessItServesTheWholeCountry() {
        int near = score(reaches(5, false, Set.of()));
        int nowhere = score(new MatchCandidate.Reaches(List.of(), Set.of(), Set.of(), Set.of("*"), false));
        int national = score(new MatchCandidate.Reaches(List.of(), Set.of(), Set.of("*"), Set.of("*"), false));
        assertThat(near).isGreaterThan(national);
        assertThat(national).isGreaterThan(nowhere);
    }

    @Test
    void whatLeavesOutIsSaidWithItsRule() {
        MatchScore score = policy(MatchFacts.builder().age(16).build())
                .score(candidate(admits(new AgeRange(18, null), null, null), reaches(5, false, Set.of())), null);
        assertThat(score.leftOutBy()).isEqualTo("not-age");
    }

    @Test
    void rareWordsCountMoreAndWhereTheyStandThemselvesMost() {
        WordRelevance words = new WordRelevance(
                List.of(term("diaper"), term("baby")),
                List.of(WordRelevance.weight(9, 4_000), WordRelevance.weight(400, 4_000)),
                List.of());
        double diapers = words.of(List.of(0.25, 0.25, 0.0, 0.0, 0.0));
        double babies = words.of(List.of(0.0, 0.0, 0.6079, 0.6079, 0.0));
        double likeDiapers = words.of(List.of(0.25, 0.0, 0.0, 0.0, 0.0));
        assertThat(diapers).isGreaterThan(babies).isGreaterThan(likeDiapers).isLessThan(1);
        assertThat(WordRelevance.NONE.of(List.of())).isZero();
    }

    private static SearchTermRepository.AskedTerm term(String word) {
        return new SearchTermRepository.AskedTerm(word, word, word, false);
    }

    private static RuleAnswer distance(MatchCandidate.Reaches service) {
        return ReachPolicy.distance(service, ReachPolicy.miles(service, home()), home(), 25);
    }

    private static ClientPlace home() {
        return new ClientPlace(
                HOME, "FL", Set.of("state:FL", "county:miami-dade", "city:miami"), Set.of("33125", "miami"));
    }

    private static MatchCandidate.Reaches reaches(double miles, boolean byPhone, Set<String> areas) {
        GeoPoint north = new GeoPoint(HOME.latitude() + miles / 69.1, HOME.longitude());
        return new MatchCandidate.Reaches(List.of(north), Set.of(), areas, Set.of("elsewhere"), byPhone);
    }

    private static MatchCandidate.Admits admits(AgeRange ages, String sex, Integer incomeLimit) {
        return new MatchCandidate.Admits(
                ages, AgeRange.ANY, sex, null, null, false, false, incomeLimit, false, Set.of());
    }

    private static MatchCandidate.Serves offers(boolean free, boolean statesFee, Double available) {
        return new MatchCandidate.Serves(Set.of(), false, free, statesFee, available);
    }

    private static MatchCandidate candidate(MatchCandidate.Admits admits, MatchCandidate.Reaches reaches) {
        return new MatchCandidate(
                new java.util.UUID(0, 1),
                "Pantry",
                null,
                List.of("food"),
                admits,
                reaches,
                offers(false, false, null),
                List.of());
    }

    private static MatchPolicy policy(MatchFacts client) {
        MatchWeights weights = new MatchWeights(List.of(
                row("main-need", 30, 0, false, 0),
                row("distance", 30, 0, true, 25),
                row("no-place", 0, -30, false, 0),
                row("national", 2, 0, false, 0),
                row("age", 0, 0, true, 0)));
        return new MatchPolicy("food", client, home(), weights, WordRelevance.NONE, TODAY);
    }

    private static Map<String, Object> row(String rule, int fits, int doesNotFit, boolean leavesOut, int within) {
        return Map.of("rule", rule, "fits", fits, "doesNotFit", doesNotFit, "leavesOut", leavesOut, "within", within);
    }

    private static int score(MatchCandidate.Reaches reaches) {
        return policy(MatchFacts.UNKNOWN)
                .score(candidate(admits(AgeRange.ANY, null, null), reaches), null)
                .points();
    }
}
