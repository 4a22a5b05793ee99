package org.throughline.careplan.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
}
