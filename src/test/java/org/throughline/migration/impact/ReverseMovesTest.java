package org.throughline.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.engine.InstanceHistory.CompletedTask;
import org.throughline.engine.TaskRestoration;
import org.throughline.migration.domain.MovedPosition;
import org.throughline.migration.domain.MovedPosition.MovedStep;
import org.throughline.migration.domain.MovedPosition.MovedTask;
import org.throughline.migration.domain.MovedPosition.TaskPosition;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessGraph;

class ReverseMovesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");

    private static final SkippedSteps OLDER = new SkippedSteps(new ProcessGraph(new ModelReader().process("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
              <process id="plan" isExecutable="true">
                <userTask id="Draft" name="Draft it"/><userTask id="Sign" name="Sign it"/>
                <sequenceFlow id="f1" sourceRef="Draft" targetRef="Sign"/>
              </process>
            </definitions>""")));

    private final MovedPosition merged = moved(
            "plan:1",
            "plan:2",
            List.of(new MovedStep("WaitOld", "WaitNew")),
            new MovedTask(task("7", "Draft", "ana", MONDAY), task("7", "Write", null, FRIDAY)));

    @Test
    void aTaskGoesBackToItsStepHolderAndDate() {
        ReverseRoute back = reverse(standing(List.of("WaitNew", "Write"), open("7", "Write", null, FRIDAY)), merged);

        assertThat(back.steps()).containsExactly(Map.entry("WaitNew", "WaitOld"), Map.entry("Write", "Draft"));
        assertThat(back.restoration("7", "Draft", null, FRIDAY))
                .isEqualTo(new TaskRestoration(true, "ana", true, MONDAY, List.of()));
        assertThat(back.remains()).isEmpty();
    }

    @Test
    void whatSomebodyChangedSinceStaysChangedAndIsSaid() {
        ReverseRoute back = reverse(standing(List.of("Write"), open("7", "Write", "tom", MONDAY)), merged);

        TaskRestoration restoration = back.restoration("7", "Draft", "tom", MONDAY);
        assertThat(restoration.holder()).isFalse();
        assertThat(restoration.dates()).isFalse();
        assertThat(codes(back)).containsExactly("holder-kept", "due-kept");
    }

    @Test
    void aTaskThatWasOpenedAtTheSameStepSinceStaysThere() {
        ReverseRoute back = reverse(
                standing(List.of("Sign"), open("9", "Sign", null, FRIDAY)),
                moved(
                        "plan:1",
                        "plan:2",
                        List.of(),
                        new MovedTask(task("7", "Draft", "ana", MONDAY), task("7", "Sign", null, FRIDAY))));

        assertThat(back.steps()).containsExactly(Map.entry("Sign", "Sign"));
        assertThat(back.restoration("9", "Sign", null, FRIDAY)).isEqualTo(TaskRestoration.NONE);
        assertThat(back.remains()).containsExactly(Remainder.of("skipped", "Draft it"));
    }

    @Test
    void aTaskThatWasCompletedUnderItsNewNameCountsAsDone() {
        ReverseRoute back = ReverseMoves.of(
                standing(List.of("Sign"), open("9", "Sign", null, FRIDAY)),
                List.of(merged),
                List.of(new CompletedTask("1", "7", "Write", "Write it", FRIDAY)),
                OLDER);

        assertThat(back.remains()).containsExactly(Remainder.of("completed", "Write it"));
    }

    @Test
    void severalMovesAreFollowedBackToTheOldest() {
        MovedPosition second = moved(
                "plan:2",
                "plan:3",
                List.of(),
                new MovedTask(task("7", "Write", null, FRIDAY), task("7", "Compose", "tom", FRIDAY)));

        List<MovedPosition> leading = ReverseMoves.leadingTo("plan:3", List.of(second, MovedPosition.UNMOVED, merged));
        ReverseRoute back = reverse(
                standing(List.of("Compose"), open("7", "Compose", "tom", FRIDAY)),
                leading.toArray(MovedPosition[]::new));

        assertThat(leading).containsExactly(second, merged);
        assertThat(back.steps()).containsExactly(Map.entry("Compose", "Draft"));
        assertThat(back.restoration("7", "Draft", "tom", FRIDAY).formerHolder()).isEqualTo("ana");
        assertThat(ReverseMoves.leadingTo("plan:9", List.of(second, merged))).isEmpty();
    }

    @Test
    void workThatCameFromSeveralStepsGoesBackTogetherAndIsSaid() {
        MovedPosition move = moved(
                "plan:1",
                "plan:2",
                List.of(),
                new MovedTask(task("7", "Draft", "ana", MONDAY), task("7", "Write", null, FRIDAY)),
                new MovedTask(task("8", "Sign", "ana", MONDAY), task("8", "Write", null, FRIDAY)));
        ReverseRoute back = reverse(
                standing(List.of("Write", "Write"), open("7", "Write", null, FRIDAY), open("8", "Write", null, FRIDAY)),
                move);

        assertThat(back.steps()).containsExactly(Map.entry("Write", "Draft"));
        assertThat(codes(back)).containsExactly("merged");
        assertThat(back.restoration("8", "Draft", null, FRIDAY).holder()).isFalse();
    }

    @Test
    void aTaskThatTheMoveClosedIsOpenedAgainAsItWas() {
        MovedPosition move = moved(
                "plan:1",
                "plan:2",
                List.of(new MovedStep("Draft", "WaitForReply")),
                new MovedTask(task("7", "Draft", "ana", MONDAY), null));
        ReverseRoute back = reverse(standing(List.of("WaitForReply")), move);

        assertThat(back.steps()).containsExactly(Map.entry("WaitForReply", "Draft"));
        assertThat(back.restoration("44", "Draft", null, FRIDAY).formerHolder()).isEqualTo("ana");
    }

    @Test
    void aTaskThatTheMoveBeganInPlaceOfSomethingThatWaitedGoesBackToWaiting() {
        MovedPosition move = moved(
                "plan:1",
                "plan:2",
                List.of(new MovedStep("WaitForReply", "Write")),
                new MovedTask(task("7", "Draft", "ana", MONDAY), task("7", "Draft", "ana", MONDAY)));
        ReverseRoute back = reverse(
                standing(
                        List.of("Draft", "Write"),
                        open("7", "Draft", "ana", MONDAY),
                        open("21", "Write", null, FRIDAY)),
                move);

        assertThat(back.steps()).containsExactly(Map.entry("Draft", "Draft"), Map.entry("Write", "WaitForReply"));
        assertThat(back.remains()).isEmpty();
    }

    @Test
    void aTaskThatALaterMoveClosedIsOpenedAgainAsItWasBeforeTheFirst() {
        MovedPosition second = moved(
                "plan:2",
                "plan:3",
                List.of(new MovedStep("Write", "WaitForReply")),
                new MovedTask(task("7", "Write", null, FRIDAY), null));
        ReverseRoute back = reverse(standing(List.of("WaitForReply")), second, merged);

        assertThat(back.steps()).containsExactly(Map.entry("WaitForReply", "Draft"));
        assertThat(back.restoration("44", "Draft", null, FRIDAY).formerHolder()).isEqualTo("ana");
    }

    @Test
    void aWayToAStepThatIsNotDrawnThereIsLeftOut() {
        ReverseRoute back = reverse(standing(List.of("Write"), open("7", "Write", null, FRIDAY)), merged);

        assertThat(back.stepsTo(Set.of("Sign"))).isEmpty();
    }

    private static List<String> codes(ReverseRoute back) {
        return back.remains().stream().map(Remainder::code).toList();
    }

    private static ReverseRoute reverse(InstanceState now, MovedPosition... moves) {
        return ReverseMoves.of(now, Arrays.asList(moves), List.of(), OLDER);
    }

    private static MovedPosition moved(String from, String to, List<MovedStep> steps, MovedTask... tasks) {
        return new MovedPosition(from, to, steps, List.of(tasks), List.of());
    }

    private static TaskPosition task(String id, String step, String holder, Instant due) {
        return new TaskPosition(id, step, step, holder, due, List.of());
    }

    private static InstanceTask open(String id, String step, String holder, Instant due) {
        return new InstanceTask(id, step, step, holder, List.of(), MONDAY, due, 50, List.of());
    }

    private static InstanceState standing(List<String> steps, InstanceTask... tasks) {
        return new InstanceState("1", "plan:2", "TL-1", null, null, null, steps, "", List.of(tasks));
    }
}
