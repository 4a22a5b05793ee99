package org.throughline.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RoundTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private final Assessment assessment =
            new Assessment(UUID.randomUUID(), UUID.randomUUID(), List.of("essentials"), "Rent", "ana", Instant.EPOCH);
    private final Interview interview =
            new Interview(DAY, "home", Map.of("safety", 1), false, "Threatened", "Wants to stay", "ana", Instant.EPOCH);
    private final Round round = Round.interviewed(assessment, 3, interview)
            .ranked(new RankedNeeds(
                    List.of(new Need("housing", 5, "A room")), List.of("Sister"), "ben", Instant.EPOCH));

    @Test
    void theTextSaysWhatWasFoundAndByWhom() {
        assertThat(RoundText.of(assessment, round, "high"))
                .contains(
                        entry("assessment", assessment.id()),
                        entry("case", assessment.caseId()),
                        entry("round", 3),
                        entry("instruments", List.of("essentials")),
                        entry("strengths", List.of("Sister")),
                        entry("rankedBy", "ben"),
                        entry("riskLevel", "high"),
                        entry("needs", List.of(Map.of("category", "housing", "severity", 5, "description", "A room"))))
                .containsOnlyKeys(
                        "assessment",
                        "case",
                        "round",
                        "instruments",
                        "interview",
                        "needs",
                        "strengths",
                        "rankedBy",
                        "riskLevel");
    }

    @Test
    void theTextHoldsTheWholeInterview() {
        assertThat(RoundText.of(assessment, round, "high").get("interview"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsOnly(
                        entry("on", DAY),
                        entry("place", "home"),
                        entry("by", "ana"),
                        entry("scores", Map.of("safety", 1)),
                        entry("score", 1.0),
                        entry("immediateDanger", true),
                        entry("dangerDescription", "Threatened"),
                        entry("notes", "Wants to stay"));
    }
}
