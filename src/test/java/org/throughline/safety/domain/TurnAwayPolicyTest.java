package org.throughline.safety.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.safety.domain.DangerRow.DangerEnd;

class TurnAwayPolicyTest {

    private static final Instant BEGAN = Instant.parse("2026-03-12T09:00:00Z");

    @Test
    void nobodyAloneTurnsAwayWhomADangerStandsOver() {
        assertThatThrownBy(() -> TurnAwayPolicy.require(List.of(danger(null)), BEGAN, "ines"))
                .hasMessageContaining("turn-away-needs-second");
    }

    @Test
    void aSupervisorWhoIsNotTheScreenerIsTheSecondPerson() {
        List<DangerRow> settled = List.of(danger(end("stella", true)));
        assertThat(TurnAwayPolicy.allows(settled, BEGAN, "ines")).isTrue();
        assertThat(TurnAwayPolicy.allows(settled, BEGAN, "stella")).isFalse();
    }

    @Test
    void whoIsNoSupervisorIsNoSecondPerson() {
        assertThat(TurnAwayPolicy.allows(List.of(danger(end("carla", false))), BEGAN, "ines"))
                .isFalse();
    }

    @Test
    void everyDangerIsSeenToBeforehand() {
        List<DangerRow> one = List.of(danger(end("stella", true)), danger(null));
        assertThat(TurnAwayPolicy.allows(one, BEGAN, "ines")).isFalse();
        assertThat(TurnAwayPolicy.allows(List.of(), BEGAN, "ines")).isTrue();
    }

    @Test
    void whatWasSettledInAnEarlierEpisodeIsPast() {
        List<DangerRow> settled = List.of(danger(end("carla", false)));
        assertThat(TurnAwayPolicy.allows(settled, BEGAN.plusSeconds(3_600), "ines"))
                .isTrue();
    }

    @Test
    void theSameWordsOfAnAnsweredDangerAreNoNews() {
        List<DangerRow> known = List.of(danger(null));
        assertThat(DangerPolicy.isNews("He is at the door.", known)).isFalse();
        assertThat(DangerPolicy.isNews("He has a knife.", known)).isTrue();
        assertThat(DangerPolicy.isNews("He is at the door.", List.of(danger(end("stella", true)))))
                .isTrue();
    }

    @Test
    void aDangerThatNothingAnsweredIsNewsWhenItIsNamedAgain() {
        DangerRow unanswered = new DangerRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "note",
                null,
                "He is at the door.",
                BEGAN,
                "carla",
                null,
                null,
                "Police is there",
                null);
        assertThat(DangerPolicy.isNews("He is at the door.", List.of(unanswered)))
                .isTrue();
    }

    private static DangerEnd end(String by, boolean supervisor) {
        return new DangerEnd("She is at the shelter.", BEGAN.plusSeconds(120), by, supervisor);
    }

    private static DangerRow danger(DangerEnd end) {
        return new DangerRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "social-history",
                UUID.randomUUID(),
                "He is at the door.",
                BEGAN.plusSeconds(60),
                "ines",
                UUID.randomUUID(),
                null,
                null,
                end);
    }
}
