package org.throughline.insight.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionFinderTest {

    private static final Set<String> KNOWN = Set.of("A", "B", "C");

    @Test
    void aWayThroughJunctionsLeadsStraightThere() {
        assertThat(between("A>X1|X1>X2|X2>B|X1>C", "A", "B")).contains(List.of());
    }

    @Test
    void aWayOverANewStepNamesIt() {
        assertThat(between("A>Visit|Visit>X1|X1>B|X1>C", "A", "B")).contains(List.of("Visit"));
    }

    @Test
    void aWayOverAnotherKnownStepIsGone() {
        assertThat(between("A>C|C>B", "A", "B")).isEmpty();
    }

    @Test
    void aWayToAStepThatWasTakenOutIsGone() {
        assertThat(between("A>C", "A", "B")).isEmpty();
        assertThat(between("B>C", "A", "B")).isEmpty();
    }

    @Test
    void theWayWithTheFewestNewStepsIsReported() {
        assertThat(between("A>N1|N1>N2|N2>B|A>X1|X1>N3|N3>B", "A", "B")).contains(List.of("N3"));
    }

    @Test
    void aLoopAmongNewStepsEnds() {
        assertThat(between("A>N1|N1>N2|N2>N1", "A", "B")).isEmpty();
    }

    @Test
    void aStepThatWasPutIntoANewFrameIsStillReached() {
        TransitionFinder transitionFinder = new TransitionFinder(ModelFixtures.of("A>Frame|Begin>B|B>End|Frame>C")
                .within("Frame", "subProcess", "process")
                .within("Begin", "startEvent", "Frame")
                .within("End", "endEvent", "Frame")
                .within("B", "userTask", "Frame")
                .drawing());
        assertThat(transitionFinder.between("A", "B", KNOWN)).contains(List.of());
        assertThat(transitionFinder.between("B", "C", KNOWN)).contains(List.of());
    }

    @Test
    void anEventAtAStepIsReachedFromItsStepOnly() {
        TransitionFinder transitionFinder = new TransitionFinder(
                ModelFixtures.of("A>C|Late>B").boundary("Late", "A").drawing());
        assertThat(transitionFinder.between("A", "Late", KNOWN)).contains(List.of());
        assertThat(transitionFinder.between("C", "Late", KNOWN)).isEmpty();
    }

    private static Optional<List<String>> between(String sketch, String from, String to) {
        return new TransitionFinder(ModelFixtures.of(sketch).drawing()).between(from, to, KNOWN);
    }
}
