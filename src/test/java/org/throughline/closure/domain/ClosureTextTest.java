package org.throughline.closure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.closure.domain.Closure.ClosingRound;
import org.throughline.closure.domain.Closure.Justification;
import org.throughline.closure.domain.GoalResult.AttainedLevel;
import org.throughline.shared.Attribution;
import org.throughline.shared.SealedRecord;

class ClosureTextTest {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID ROOM = UUID.randomUUID();
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void theTextSaysWhatWasConcludedAndByWhom() {
        assertThat(ClosureText.of(closure(List.of(), null)))
                .containsOnly(
                        entry("reason", "goals-reached"),
                        entry("outcome", "goals-met"),
                        entry("goals", List.of(goal())),
                        entry("finalScores", Map.of("housing", 5)),
                        entry("summary", "Done"),
                        entry("aftercareOn", MAY),
                        entry("case", CASE),
                        entry("episode", 2),
                        entry("round", 3),
                        entry("preparedBy", "ana"));
    }

    @Test
    void theWordsNameNeitherCaseNorRoundNorAuthor() {
        assertThat(ClosureText.words(closure(List.of(), null)))
                .containsOnlyKeys("reason", "outcome", "goals", "finalScores", "summary", "aftercareOn");
    }

    @Test
    void aContradictionIsNamedWithItsExplanation() {
        assertThat(ClosureText.words(closure(List.of(Contradiction.HIGH_RISK), "She moved to safety")))
                .contains(entry("contradictions", List.of("high-risk")), entry("explanation", "She moved to safety"));
    }

    @Test
    void whatWasRatedIsInTheTextWithItsWordsAndTheScore() {
        Map<String, Object> words = ClosureText.words(closure(List.of(
                new GoalResult(ROOM, "A room", "met", null).rated(new AttainedLevel(1, "A flat of her own", 2)),
                new GoalResult(null, "A job", "not-met", null))));

        Map<String, Object> rated = new LinkedHashMap<>(goal());
        rated.put("note", null);
        rated.putAll(Map.of("attained", 1, "attainedWords", "A flat of her own", "weight", 2));
        assertThat(((List<?>) words.get("goals")).get(0)).isEqualTo(rated);
        assertThat(words.get("goalAttainment"))
                .isEqualTo(Map.of("tScore", new BigDecimal("60.0"), "rated", 1, "goals", 2));
    }

    /** Sealed by the program before goals were rated. */
    @Test
    void aClosingWithoutRatingsReadsAsItAlwaysDid() {
        UUID room = UUID.fromString("7b0e4b5c-0f0b-4f35-9df4-5a6c3a2f8a10");
        Closure closing = closure(List.of(new GoalResult(room, "A room", "met", "Keys in hand")));

        assertThat(SealedRecord.of(ClosureText.words(closing)).text())
                .isEqualTo("{\"aftercareOn\":\"2026-05-01\",\"finalScores\":{\"housing\":5},\"goals\":[{\"id\":"
                        + "\"7b0e4b5c-0f0b-4f35-9df4-5a6c3a2f8a10\",\"note\":\"Keys in hand\",\"outcome\":\"met\","
                        + "\"statement\":\"A room\"}],\"outcome\":\"goals-met\",\"reason\":\"goals-reached\","
                        + "\"summary\":\"Done\"}");
    }

    @Test
    void anotherRatingIsAnotherClosing() {
        GoalResult room = new GoalResult(ROOM, "A room", "met", null);

        assertThat(closure(List.of(room.rated(new AttainedLevel(1, "A flat", 1))))
                        .saysTheSameAs(closure(List.of(room.rated(new AttainedLevel(2, "A house", 1))))))
                .isFalse();
    }

    private static Map<String, Object> goal() {
        Map<String, Object> goal = new LinkedHashMap<>();
        goal.put("id", ROOM);
        goal.put("statement", "A room");
        goal.put("outcome", "met");
        goal.put("note", "Keys in hand");
        return goal;
    }

    private static Closure closure(List<GoalResult> goals) {
        return closure(goals, List.of(), null);
    }

    private static Closure closure(List<Contradiction> contradictions, String explanation) {
        return closure(List.of(new GoalResult(ROOM, "A room", "met", "Keys in hand")), contradictions, explanation);
    }

    private static Closure closure(List<GoalResult> goals, List<Contradiction> contradictions, String explanation) {
        return new Closure(
                UUID.randomUUID(),
                CASE,
                new ClosingRound(2, 3),
                new Justification("goals-reached", contradictions, explanation),
                goals,
                Map.of("housing", 5),
                "Done",
                MAY,
                new Attribution("ana", Instant.EPOCH),
                null,
                null);
    }
}
