package org.throughline.insight.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.model.ProcessModel;

class TransitionsTest {

    private final ProcessModel processModel = ModelFixtures.of(
                    "A>X1|X1>B|X1>C|C>X1|A>P1|P1>B|P1>C|B>P2|C>P2|P2>D|Late>B")
            .boundary("Late", "A")
            .drawing();

    @Test
    void eachWayOutOfAChoiceComesFromWhatCameInLast() {
        assertThat(transitions("A>X1", "X1>C", "C>X1", "X1>B")).containsExactly("A>C", "C>B");
    }

    @Test
    void whereWaysPartEachComesFromTheSameStep() {
        assertThat(transitions("A>P1", "P1>B", "P1>C")).containsExactly("A>B", "A>C");
    }

    @Test
    void whereWaysMeetAllOfThemLeadOn() {
        assertThat(transitions("B>P2", "C>P2", "P2>D")).containsExactlyInAnyOrder("B>D", "C>D");
    }

    @Test
    void anEventAtAStepComesFromThatStep() {
        assertThat(transitions("Late>B")).containsExactly("A>Late", "Late>B");
    }

    @Test
    void aTransitionTakenTwiceIsOne() {
        assertThat(transitions("A>X1", "X1>C", "A>X1", "X1>C")).containsExactly("A>C");
    }

    private List<String> transitions(String... flows) {
        List<TakenFlow> taken = Arrays.stream(flows)
                .map(flow -> flow.split(">"))
                .map(ends -> new TakenFlow(1, ends[0], ends[1]))
                .toList();
        return Transitions.of(taken, version -> processModel).stream()
                .map(transition -> transition.from() + ">" + transition.to())
                .toList();
    }
}
