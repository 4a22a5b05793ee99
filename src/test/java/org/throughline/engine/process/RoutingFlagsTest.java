package org.throughline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.engine.CaseVariables;

class RoutingFlagsTest {

    @Test
    void whatCanRouteIsKept() {
        Map<String, Object> flags = Map.of(
                "priority",
                "high",
                "score",
                2.5,
                "danger",
                true,
                "needs",
                List.of("food", "legal"),
                "triage",
                Map.of("p", 1));
        assertThat(kept(flags)).isEqualTo(flags);
    }

    @Test
    void longTextsAreNotKeptWhereverTheyStand() {
        String text = "x".repeat(201);
        assertThat(kept(Map.of("a", text, "b", List.of("short", text), "c", Map.of("d", text, "e", 1))))
                .isEqualTo(Map.of("c", Map.of("e", 1)));
    }

    @Test
    void idsAreNotKept() {
        String id = UUID.randomUUID().toString();
        assertThat(kept(Map.of(
                        CaseVariables.CASE_ID,
                        id,
                        "caseNumber",
                        "TL-1",
                        CaseVariables.SUBMISSION_ID,
                        id,
                        CaseVariables.submissionOf("Step"),
                        "short",
                        CaseLifecycleProcess.Variables.CONCERN_ID,
                        id,
                        "ids",
                        List.of(id))))
                .isEmpty();
    }

    @Test
    void whatIsThereWithoutAValueStays() {
        Map<String, Object> flags = new HashMap<>();
        flags.put("riskLevel", null);
        assertThat(kept(flags)).isEqualTo(flags);
    }

    @Test
    void objectsAreNotKept() {
        assertThat(kept(Map.of("object", new Object(), "many", Collections.nCopies(51, 1))))
                .isEmpty();
    }

    private static Map<String, Object> kept(Map<String, Object> variables) {
        return RoutingFlags.of(Variables.fromMap(variables).asVariableContext());
    }
}
