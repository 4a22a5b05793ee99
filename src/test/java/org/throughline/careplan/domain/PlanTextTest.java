package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.Sha256;

class PlanTextTest {

    @Test
    void whatIsReadFromTheTextIsWhatWasWritten() {
        PlanContent content = SamplePlan.first("ana");

        assertThat(PlanText.read(PlanText.of(content))).isEqualTo(content);
    }

    @Test
    void levelsAndStrengthAreReadAsTheyWereWritten() {
        for (Integer baseline : new Integer[] {null, -2, 0}) {
            Goal goal = SamplePlan.goal("housing", "A room by autumn", SamplePlan.scale(4, baseline));
            PlanContent content =
                    RevisionContinuity.from(PlanContent.EMPTY, SamplePlan.plan(List.of(goal), List.of()), "ana");

            assertThat(PlanText.read(PlanText.of(content))).isEqualTo(content);
            assertThat(PlanText.read(SealedRecord.of(PlanText.words(content)).text()))
                    .isEqualTo(content);
        }
    }

    @Test
    void aGoalWithoutLevelsAndStrengthSaysNothingOfThem() {
        Map<String, Object> words = PlanText.words(SamplePlan.first("ana"));

        assertThat((List<?>) words.get("goals"))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("id", "need", "statement", "measure", "owner", "targetDate", "writtenBy");
    }

    /** Sealed by the program before goals had levels. */
    @Test
    void aPlanThatWasSealedEarlierHashesTheSameAgain() {
        String sealed = "{\"goals\":[{\"id\":\"7b0e4b5c-0f0b-4f35-9df4-5a6c3a2f8a10\",\"measure\":\"A signed lease\","
                + "\"need\":\"housing\",\"owner\":\"client\",\"statement\":\"A room by autumn\","
                + "\"targetDate\":\"2026-09-01\",\"writtenBy\":\"ana\"}],\"services\":[],\"steps\":[],"
                + "\"summary\":\"In short\",\"summaryBy\":\"ana\"}";

        SealedRecord again = SealedRecord.of(PlanText.words(PlanText.read(sealed)));

        assertThat(again.text()).isEqualTo(sealed);
        assertThat(again.sha256()).isEqualTo("f14610d5c3f1dcbf81c0a1d0421ea961e2b3a5636f342371767b59d4e2ad64d3");
        assertThat(PlanText.read(sealed).goals().get(0).scale()).isNull();
    }

    @Test
    void aTextThatWasReadHashesTheSameAgain() {
        String text = PlanText.of(SamplePlan.first("ana"));

        assertThat(Sha256.of(PlanText.of(PlanText.read(text)))).isEqualTo(Sha256.of(text));
    }

    @Test
    void theWordsOfEveryPartAreInTheText() {
        Map<String, Object> words = PlanText.words(SamplePlan.first("ana"));

        assertThat(words).containsOnlyKeys("summary", "summaryBy", "goals", "steps", "services");
        assertThat(words).containsEntry("summary", "In short").containsEntry("summaryBy", "ana");
        assertThat((List<?>) words.get("steps")).singleElement().isEqualTo(step());
    }

    private static Map<String, Object> step() {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("action", "Call the landlord");
        step.put("owner", "worker");
        step.put("dueOn", null);
        step.put("goal", 1);
        step.put("writtenBy", "ana");
        return step;
    }
}
