package org.throughline.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionOutputsTest {

    @Test
    void aNumberIsTheSameHoweverItWasCounted() {
        Map<String, Object> expected = DecisionOutputs.of(List.of(Map.of("hours", 48)));
        for (Object hours : List.of(48L, 48.0, new BigDecimal("48.00"), new BigDecimal("4.8E+1"))) {
            Map<String, Object> decided = DecisionOutputs.of(List.of(Map.of("hours", hours)));
            assertThat(decided).isEqualTo(expected);
            assertThat(DecisionOutputs.of(FlagsJson.read(FlagsJson.write(decided))))
                    .isEqualTo(expected);
        }
        assertThat(DecisionOutputs.of(List.of(Map.of("hours", 48.5)))).isNotEqualTo(expected);
    }

    @Test
    void severalRulesSayAListAndNoneSaysNothing() {
        assertThat(DecisionOutputs.of(List.of(Map.of("need", "food"), Map.of("need", "legal"))))
                .isEqualTo(Map.of("need", List.of("food", "legal")));
        assertThat(DecisionOutputs.of(List.<Map<String, Object>>of())).isEmpty();
    }
}
