package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowGraphTest {

    private final FlowGraph graph = new FlowGraph();

    @Test
    void aLinkLeadsFromEachEndThatThrowsItToTheEndThatCatchesIt() {
        graph.throwLink("Here", "A");
        graph.catchLink("There", "A");
        graph.throwLink("AlsoHere", "A");
        graph.throwLink("Elsewhere", "B");

        assertThat(graph.next("Here")).containsExactly("There");
        assertThat(graph.before("There")).containsExactly("Here", "AlsoHere");
        assertThat(graph.next("Elsewhere")).isEmpty();
    }

    @Test
    void waysLeadOverFlowsAndLinks() {
        graph.connect("Begin", "Here");
        graph.throwLink("Here", "A");
        graph.catchLink("There", "A");
        graph.connect("There", "End");

        assertThat(graph.from(Set.of("Begin"), step -> true))
                .containsExactlyInAnyOrder("Begin", "Here", "There", "End");
        assertThat(graph.from(Set.of("Begin"), step -> !step.equals("There")))
                .containsExactlyInAnyOrder("Begin", "Here");
        assertThat(graph.leadingTo(Set.of("There"))).containsExactlyInAnyOrder("There", "Here", "Begin");
    }

    @Test
    void aLoopMayBeClosedByALink() {
        graph.connect("There", "Here");
        graph.throwLink("Here", "A");
        graph.catchLink("There", "A");
        graph.connect("Here", "End");

        assertThat(graph.loops(List.of("Here", "There", "End"))).containsExactly(Set.of("Here", "There"));
        assertThat(graph.loops(List.of("Here", "End"))).isEmpty();
    }

    @Test
    void aFlowWithoutAnEndLeadsNowhere() {
        graph.connect("Here", null);
        graph.connect(null, "Here");

        assertThat(graph.next("Here")).isEmpty();
        assertThat(graph.before("Here")).isEmpty();
    }
}
