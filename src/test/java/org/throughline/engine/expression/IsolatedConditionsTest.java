package org.throughline.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IsolatedConditionsTest {

    private final IsolatedConditions conditions = new IsolatedConditions(new EngineExpressionReader());

    @Test
    void aConditionIsAskedOnTheFlagsOfThen() {
        assertThat(conditions.holds("${screening == 'accept'}", Map.of("screening", "accept")))
                .contains(true);
        assertThat(conditions.holds("${needs > 3 && urgent}", Map.of("needs", 3, "urgent", true)))
                .contains(false);
    }

    @Test
    void aFlagThatWasNotRecordedDecidesNothing() {
        assertThat(conditions.holds("${screening == 'accept'}", Map.of())).isEmpty();
    }

    @Test
    void whatIsNoYesOrNoDecidesNothing() {
        assertThat(conditions.holds("${screening}", Map.of("screening", "accept")))
                .isEmpty();
        assertThat(conditions.holds("screening", Map.of("screening", "accept"))).isEmpty();
        assertThat(conditions.holds("${screening > 3}", Map.of("screening", "accept")))
                .isEmpty();
        assertThat(conditions.holds("${screening ==", Map.of("screening", "accept")))
                .isEmpty();
    }

    @Test
    void noActionAndNoPropertyOfAnObjectIsReached() {
        assertThat(conditions.holds("${policy.allows(screening)}", Map.of("screening", "accept")))
                .isEmpty();
        assertThat(conditions.holds("${screening.class.name == 'java.lang.String'}", Map.of("screening", "accept")))
                .isEmpty();
        assertThat(conditions.holds("${execution.processBusinessKey == 'x'}", Map.of()))
                .isEmpty();
    }
}
