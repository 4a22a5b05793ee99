package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Sha256;

class PlanTextTest {

    @Test
    void whatIsReadFromTheTextIsWhatWasWritten() {
        PlanContent content = SamplePlan.first("ana");

        assertThat(PlanText.read(PlanText.of(content))).isEqualTo(content);
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
