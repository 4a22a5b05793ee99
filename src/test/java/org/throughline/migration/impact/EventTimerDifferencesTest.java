package org.throughline.migration.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ActivityInfo;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.EventTimerDefinition;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.migration.EventTimerEffect;
import org.throughline.migration.EventTimerEffect.EventTimerChange;
import org.throughline.migration.EventTimerEffect.EventTimerShift;

class EventTimerDifferencesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Map<String, String> ALL_KEPT =
            Map.of("Draft", "Draft", "Late", "Late", "Room", "Room", "Quiet", "Quiet");

    @Test
    void aTimerThatIsDrawnAlikeGoesOn() {
        assertThat(of(drawn(late("P3D")), drawn(late("P3D")), "Late")).isEmpty();
    }

    @Test
    void aTimerThatIsDrawnOtherwiseIsSetAgain() {
        assertThat(of(drawn(late("P3D")), drawn(late("P5D")), "Late"))
                .containsExactly(new EventTimerEffect(
                        "Late", "Too late", "Draft it", EventTimerChange.CHANGED, "P3D", "P5D", MONDAY));
    }

    @Test
    void aTimerWhoseEventIsGoneIsGivenUp() {
        assertThat(of(drawn(late("P3D")), drawn(), "Late"))
                .containsExactly(new EventTimerEffect(
                        "Late", "Too late", "Draft it", EventTimerChange.REMOVED, "P3D", null, MONDAY));
    }

    @Test
    void aTimerThatIsNewlyDrawnWhereTheCaseStandsIsSet() {
        assertThat(of(drawn(), drawn(late("P3D"))))
                .containsExactly(
                        new EventTimerEffect("Late", "Too late", "Draft it", EventTimerChange.NEW, null, "P3D", null));
    }

    @Test
    void aTimerAtAStepWhereTheCaseDoesNotStandIsNotSet() {
        assertThat(of(drawn(), drawn(timer("Late", "Other", "P3D")))).isEmpty();
    }

    @Test
    void aTimerThatWentOffIsNotSetAgainHoweverItIsDrawnNow() {
        assertThat(of(drawn(late("P3D")), drawn(late("P5D")))).isEmpty();
    }

    @Test
    void aTimerOfTheRoomAroundTheStepIsSetToo() {
        assertThat(of(drawn(), drawn(timer("Quiet", "Room", "PT1H"))))
                .extracting(EventTimerEffect::eventId, EventTimerEffect::stepName, EventTimerEffect::change)
                .containsExactly(tuple("Quiet", "In the room", EventTimerChange.NEW));
    }

    @Test
    void aTimerBesideTheWholeProcessNamesNoStep() {
        assertThat(of(drawn(), drawn(timer("Quiet", null, "PT1H"))))
                .singleElement()
                .satisfies(timer -> assertThat(timer.stepName()).isNull());
    }

    @Test
    void aTimerAtAStepThatIsBegunAnewIsGivenUpAndTheOneThereIsSet() {
        MigrationRoute route = new MigrationRoute(
                Map.of("Late", "Late", "Quiet", "Quiet", "Other", "Other"),
                Map.of("Draft", "Other"),
                Map.of(),
                drawn(late("P3D"), timer("Quiet", "Other", "P1D")),
                drawn(late("P3D"), timer("Quiet", "Other", "P1D")),
                false);

        assertThat(EventTimerDifferences.of(state("TL-1"), List.of(new EventTimer("Late", MONDAY)), route))
                .extracting(EventTimerEffect::eventId, EventTimerEffect::change)
                .containsExactly(tuple("Late", EventTimerChange.REMOVED), tuple("Quiet", EventTimerChange.NEW));
    }

    @Test
    void casesAreCountedOnceEachHoweverOftenTheyWait() {
        EventTimerCounts counts = new EventTimerCounts();
        List<EventTimerEffect> twice = EventTimerDifferences.of(
                state("TL-1"),
                List.of(new EventTimer("Late", MONDAY), new EventTimer("Late", MONDAY.plusSeconds(60))),
                route(drawn(late("P3D")), drawn(late("P5D"))));
        counts.add("TL-1", twice);
        counts.add("TL-2", twice);

        assertThat(twice).hasSize(2);
        assertThat(counts.shifts())
                .containsExactly(
                        new EventTimerShift("Late", "Too late", "Draft it", EventTimerChange.CHANGED, "P3D", "P5D", 2));
    }

    private static List<EventTimerEffect> of(DeployedProcess from, DeployedProcess to, String... waiting) {
        return EventTimerDifferences.of(
                state("TL-1"),
                List.of(waiting).stream()
                        .map(event -> new EventTimer(event, MONDAY))
                        .toList(),
                route(from, to));
    }

    private static MigrationRoute route(DeployedProcess from, DeployedProcess to) {
        return new MigrationRoute(ALL_KEPT, Map.of(), Map.of(), from, to, false);
    }

    private static InstanceState state(String caseNumber) {
        return new InstanceState(
                "1", "plan:1", caseNumber, null, null, null, List.of("Draft"), "Room/Draft", List.of());
    }

    private static EventTimerDefinition late(String when) {
        return timer("Late", "Draft", when);
    }

    private static EventTimerDefinition timer(String id, String scope, String when) {
        return new EventTimerDefinition(id, id, id.equals("Late") ? "Too late" : null, scope, when);
    }

    private static DeployedProcess drawn(EventTimerDefinition... timers) {
        Map<String, ActivityInfo> activities = new LinkedHashMap<>();
        activities.put("Room", new ActivityInfo("Room", "In the room", "subProcess", null));
        activities.put("Draft", new ActivityInfo("Draft", "Draft it", "userTask", "Room"));
        activities.put("Other", new ActivityInfo("Other", "Do other", "receiveTask", null));
        activities.put("Late", new ActivityInfo("Late", "Too late", "boundaryEvent", "Room"));
        activities.put("Quiet", new ActivityInfo("Quiet", null, "startEvent", null));
        Map<String, EventTimerDefinition> drawn = new LinkedHashMap<>();
        List.of(timers).forEach(timer -> drawn.put(timer.eventId(), timer));
        return new DeployedProcess("plan:1", "plan", "Plan", 1, activities, Map.of(), drawn);
    }
}
