package org.throughline.insight.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowGraphTest {

    private static final Set<String> KNOWN = Set.of("A", "B", "C");

    @Test
    void a_way_through_junctions_leads_straight_there() {
        assertThat(between("A>X1|X1>X2|X2>B|X1>C", "A", "B")).contains(List.of());
    }

    @Test
    void a_way_over_a_new_step_names_it() {
        assertThat(between("A>Visit|Visit>X1|X1>B|X1>C", "A", "B")).contains(List.of("Visit"));
    }

    @Test
    void a_way_over_another_known_step_is_gone() {
        assertThat(between("A>C|C>B", "A", "B")).isEmpty();
    }

    @Test
    void a_way_to_a_step_that_was_taken_out_is_gone() {
        assertThat(between("A>C", "A", "B")).isEmpty();
        assertThat(between("B>C", "A", "B")).isEmpty();
    }

    @Test
    void the_way_with_the_fewest_new_steps_is_told() {
        assertThat(between("A>N1|N1>N2|N2>B|A>X1|X1>N3|N3>B", "A", "B")).contains(List.of("N3"));
    }

    @Test
    void a_loop_among_new_steps_ends() {
        assertThat(between("A>N1|N1>N2|N2>N1", "A", "B")).isEmpty();
    }

    @Test
    void a_step_that_was_put_into_a_new_frame_is_still_reached() {
        FlowGraph flowGraph = new FlowGraph(ModelFixtures.of("A>Frame|Begin>B|B>End|Frame>C")
                .within("Frame", "subProcess", "process")
                .within("Begin", "startEvent", "Frame")
                .within("End", "endEvent", "Frame")
                .within("B", "userTask", "Frame")
                .drawing());
        assertThat(flowGraph.between("A", "B", KNOWN)).contains(List.of());
        assertThat(flowGraph.between("B", "C", KNOWN)).contains(List.of());
    }

    @Test
    void an_event_at_a_step_is_reached_from_its_step_only() {
        FlowGraph flowGraph = new FlowGraph(
                ModelFixtures.of("A>C|Late>B").boundary("Late", "A").drawing());
        assertThat(flowGraph.between("A", "Late", KNOWN)).contains(List.of());
        assertThat(flowGraph.between("C", "Late", KNOWN)).isEmpty();
    }

    private static Optional<List<String>> between(String sketch, String from, String to) {
        return new FlowGraph(ModelFixtures.of(sketch).drawing()).between(from, to, KNOWN);
    }
}
