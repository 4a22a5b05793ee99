package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanContentTest {

    @Test
    void whoeverWroteGoalStepServiceOrSummaryIsAnAuthorOnce() {
        PlanContent content = new PlanContent(
                "In short",
                "dan",
                List.of(SamplePlan.goal("housing", "A room").as(UUID.randomUUID(), "ana")),
                List.of(
                        SamplePlan.step("Call").by("ben"),
                        SamplePlan.step("Write").by("ana")),
                List.of(SamplePlan.service("food", "A pantry").as(UUID.randomUUID(), "cleo")));

        assertThat(content.authors()).containsExactly("ana", "ben", "cleo", "dan");
    }

    @Test
    void aPlanThatNobodyWroteHasNoAuthor() {
        assertThat(PlanContent.EMPTY.authors()).isEmpty();
    }
}
