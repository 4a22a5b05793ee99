package org.throughline.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ConditionTrials;
import org.throughline.insight.domain.FlowRepository.RecordedFlow;
import org.throughline.model.ModelReader;

class SecondChoiceTest {

    /** "a=1" holds where the flag a is 1. */
    private static final ConditionTrials TRIALS = (condition, flags) -> {
        String[] parts = condition.split("=");
        return Optional.ofNullable(flags.get(parts[0]))
                .map(value -> value.toString().equals(parts[1]));
    };

    @Test
    void theFirstConditionThatHoldsIsTaken() {
        assertThat(chosen("exclusiveGateway", "default=\"other\"", Map.of("a", 1))
                        .flow()
                        .id())
                .isEqualTo("first");
    }

    @Test
    void theDefaultIsTakenWhereNoConditionHolds() {
        assertThat(chosen("exclusiveGateway", "default=\"other\"", Map.of("a", 2))
                        .flow()
                        .id())
                .isEqualTo("other");
    }

    @Test
    void nothingIsTakenWhereThereIsNoDefault() {
        SecondChoice.Chosen chosen = chosen("exclusiveGateway", "default=\"first\"", Map.of("a", 1));
        assertThat(chosen.flow().id()).isEqualTo("first");
        SecondChoice.Chosen stuck = chosen("inclusiveGateway", "", Map.of("a", 2));
        assertThat(stuck.flow()).isNull();
        assertThat(stuck.isOther(taken(Map.of("a", 2)))).isTrue();
    }

    @Test
    void aMissingFlagDecidesNothing() {
        SecondChoice.Chosen chosen = chosen("exclusiveGateway", "default=\"other\"", Map.of());
        assertThat(chosen.isUndecided()).isTrue();
        assertThat(chosen.isOther(taken(Map.of()))).isFalse();
    }

    @Test
    void aFlowFromBeforeFlagsWereKeptDecidesNothing() {
        assertThat(chosen("exclusiveGateway", "", null).isUndecided()).isTrue();
    }

    private static SecondChoice.Chosen chosen(String gateway, String attributes, Map<String, Object> flags) {
        String bpmn = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
                  <process id="p" isExecutable="true">
                    <%1$s id="choice" %2$s/>
                    <userTask id="one"/><userTask id="two"/>
                    <sequenceFlow id="first" sourceRef="choice" targetRef="one">
                      <conditionExpression xsi:type="tFormalExpression">a=1</conditionExpression>
                    </sequenceFlow>
                    <sequenceFlow id="other" sourceRef="choice" targetRef="two">
                      <conditionExpression xsi:type="tFormalExpression">a=3</conditionExpression>
                    </sequenceFlow>
                  </process>
                </definitions>
                """.formatted(gateway, attributes);
        return new SecondChoice(new ModelReader().process(bpmn), TRIALS).of(taken(flags));
    }

    private static RecordedFlow taken(Map<String, Object> flags) {
        return new RecordedFlow("i", "p", 1, "TL-1", "first", "choice", "one", Instant.EPOCH, flags);
    }
}
