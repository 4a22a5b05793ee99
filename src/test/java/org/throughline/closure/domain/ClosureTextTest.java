package org.throughline.closure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.closure.domain.Closure.ClosingRound;
import org.throughline.closure.domain.Closure.Justification;
import org.throughline.shared.Attribution;

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

    private static Map<String, Object> goal() {
        Map<String, Object> goal = new LinkedHashMap<>();
        goal.put("id", ROOM);
        goal.put("statement", "A room");
        goal.put("outcome", "met");
        goal.put("note", "Keys in hand");
        return goal;
    }

    private static Closure closure(List<Contradiction> contradictions, String explanation) {
        return new Closure(
                UUID.randomUUID(),
                CASE,
                new ClosingRound(2, 3),
                new Justification("goals-reached", contradictions, explanation),
                List.of(new GoalResult(ROOM, "A room", "met", "Keys in hand")),
                Map.of("housing", 5),
                "Done",
                MAY,
                new Attribution("ana", Instant.EPOCH),
                null,
                null);
    }
}
