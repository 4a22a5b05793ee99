package org.throughline.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.RejectionAssertions.assertConflict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;

class RoundTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
    private final Assessment assessment =
            new Assessment(UUID.randomUUID(), UUID.randomUUID(), List.of("essentials"), null, "ana", NOON);
    private final Round ranked = Round.interviewed(assessment, 1, interviewBy("ana"))
            .ranked(new RankedNeeds(List.of(new Need("housing", 5, "A room")), List.of("Sister helps"), "ben", NOON));

    @Test
    void aRoundThatNeedsASignatureWaitsForItWithItsTextFixed() {
        Round waiting = ranked.rated(assessment, "high", true);

        assertThat(waiting.status()).isEqualTo(RoundStatus.AWAITING_SIGN_OFF);
        assertThat(waiting.sha256()).isEqualTo(Sha256.of(waiting.seal().text()));
        assertThat(waiting.seal().text()).contains("\"riskLevel\":\"high\"").contains("A room");
    }

    @Test
    void aRoundThatNeedsNoSignatureIsCompleteAtOnce() {
        assertThat(ranked.rated(assessment, "low", false).status()).isEqualTo(RoundStatus.COMPLETED);
    }

    @Test
    void aClinicianWhoDidNeitherInterviewNorRankSigns() {
        Round signed = ranked.rated(assessment, "high", true).withDecision(new SignOff(true, null, "cleo", NOON));

        assertThat(signed.status()).isEqualTo(RoundStatus.SIGNED);
    }

    @Test
    void whoInterviewedCannotSign() {
        assertRefusedToSign("ana");
    }

    @Test
    void whoRankedTheNeedsCannotSign() {
        assertRefusedToSign("ben");
    }

    @Test
    void whoInterviewedMayReturnTheirOwnWork() {
        Round returned =
                ranked.rated(assessment, "high", true).withDecision(new SignOff(false, "Ask again", "ana", NOON));

        assertThat(returned.status()).isEqualTo(RoundStatus.RETURNED);
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        Round signed = ranked.rated(assessment, "high", true).withDecision(new SignOff(true, null, "cleo", NOON));

        assertThatThrownBy(() -> signed.withDecision(new SignOff(false, "No", "cleo", NOON)))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Rejection.RejectionKind.CONFLICT));
    }

    @Test
    void dangerIsSeenWhereTheBoxWasTickedOrSafetyIsAtItsLowest() {
        assertThat(interviewBy("ana").immediateDanger()).isFalse();
        assertThat(new Interview(LocalDate.EPOCH, "home", Map.of("safety", 1), false, null, null, "ana", NOON)
                        .immediateDanger())
                .isTrue();
    }

    @Test
    void aRoundBeginsWithItsInterviewAlone() {
        Interview interview = interviewBy("ana");
        Round begun = Round.interviewed(assessment, 2, interview);

        assertThat(begun)
                .isEqualTo(new Round(
                        begun.id(),
                        assessment.id(),
                        assessment.caseId(),
                        2,
                        RoundStatus.INTERVIEWED,
                        interview,
                        null,
                        null,
                        null,
                        null));
        assertThat(begun.id()).isNotNull();
        assertThat(begun.sha256()).isNull();
    }

    @Test
    void aRankedRoundKeepsItsRankingAndHasNoSealYet() {
        assertThat(ranked.status()).isEqualTo(RoundStatus.RANKED);
        assertThat(ranked.ranking().by()).isEqualTo("ben");
        assertThat(ranked.seal()).isNull();
    }

    @Test
    void needsAreRankedOnceAndRatedOnlyAfterThat() {
        Round begun = Round.interviewed(assessment, 1, interviewBy("ana"));

        assertConflict("assessment-moved-on", () -> ranked.ranked(ranked.ranking()));
        assertConflict("assessment-moved-on", () -> begun.rated(assessment, "high", true));
    }

    @Test
    void aRoundIsDecidedOnlyWhileItAwaitsItsSignOff() {
        Round complete = ranked.rated(assessment, "low", false);

        assertConflict("assessment-moved-on", () -> ranked.withDecision(new SignOff(true, null, "cleo", NOON)));
        assertConflict("assessment-moved-on", () -> complete.withDecision(new SignOff(true, null, "cleo", NOON)));
    }

    @Test
    void aDecisionLeavesTextAndRiskAsTheyWereSealed() {
        Round waiting = ranked.rated(assessment, "high", true);
        SignOff decision = new SignOff(true, null, "cleo", NOON);

        assertThat(waiting.withDecision(decision))
                .returns(waiting.seal(), Round::seal)
                .returns("high", Round::riskLevel)
                .returns(waiting.ranking(), Round::ranking)
                .returns(decision, Round::signOff);
    }

    @Test
    void aRoundIsTheWorkOfItsInterviewerAndOfWhoRankedIt() {
        Round begun = Round.interviewed(assessment, 1, interviewBy("ana"));

        assertThat(begun.isWorkOf("ana")).isTrue();
        assertThat(begun.isWorkOf("ben")).isFalse();
        assertThat(ranked.isWorkOf("ana")).isTrue();
        assertThat(ranked.isWorkOf("ben")).isTrue();
        assertThat(ranked.isWorkOf("cleo")).isFalse();
    }

    private void assertRefusedToSign(String username) {
        Round waiting = ranked.rated(assessment, "high", true);
        assertThatThrownBy(() -> waiting.withDecision(new SignOff(true, null, username, NOON)))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Rejection.RejectionKind.FORBIDDEN);
                    assertThat(refused.code()).isEqualTo("own-work-signed");
                });
    }

    private static Interview interviewBy(String username) {
        return new Interview(
                LocalDate.of(2026, 3, 12), "home", Map.of("housing", 1, "food", 4), false, null, null, username, NOON);
    }
}
