package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.PageClient;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.EventTimers;
import org.throughline.migration.CaseMigrations.CaseSelection;
import org.throughline.migration.EventTimerEffect.EventTimerChange;
import org.throughline.migration.EventTimerEffect.EventTimerShift;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.CaseFilter;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.process.ProcessXml.Step;

abstract class EventTimerImpactCases {

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    UncheckedPublications unchecked;

    @Autowired
    ImpactAnalysis impact;

    @Autowired
    EventTimers timers;

    @LocalServerPort
    int port;

    private final String key = "walk-" + UUID.randomUUID().toString().substring(0, 8);
    private final String step = key + "A";
    private OpenedCase opened;
    private String process;

    @AfterEach
    void end() {
        fixtures.end(process);
    }

    @Test
    void aTimerAtTheEdgeOfAStepIsNamedWithWhatItWasAndBecomes() {
        standing(timed("P3D"));
        UUID redesign = fixtures.redraw(key, timed("P5D")).id();

        assertThat(shifts(fixtures.foresee(redesign))).containsExactly(shift(EventTimerChange.CHANGED, "P3D", "P5D"));
        assertThat(fixtures.foreseen(redesign).get(process).timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.at())
                        .isEqualTo(timers.of(process).get(0).at()));
        String page = "/studio/redesigns/" + redesign + "/effect";
        PageClient administrator = PageClient.signedIn(port, "administrator");
        assertThat(administrator.get(page).body())
                .contains("One case waits for “Too late” at “Do " + step
                        + "”: it was to come up 3 days later, and will 5 days later");
        assertThat(administrator
                        .submit("/language", "language", "id", "continue", page + "/cases?timer=Late")
                        .body())
                .contains(opened.caseNumber(), "semula setelah 3 hari, menjadi setelah 5 hari");
        administrator.submit("/language", "language", "en", "continue", page);
        assertThat(cases(redesign, "Late")).isEqualTo(1);
        assertThat(cases(redesign, "Other")).isZero();
    }

    @Test
    void aTimerThatIsStruckOutIsGivenUpAndOneThatIsDrawnNewlyIsSet() {
        standing(timed("P3D"));
        UUID without = fixtures.redraw(key, plain()).id();
        assertThat(shifts(fixtures.foresee(without))).containsExactly(shift(EventTimerChange.REMOVED, "P3D", null));
        unchecked.publish(without);
        fixtures.move(without, new CaseSelection.All());
        assertThat(timers.of(process)).isEmpty();

        UUID again = fixtures.redraw(key, timed("PT4H")).id();
        assertThat(shifts(fixtures.foresee(again))).containsExactly(shift(EventTimerChange.NEW, null, "PT4H"));
        unchecked.publish(again);
        fixtures.move(again, new CaseSelection.All());
        assertThat(timers.of(process)).hasSize(1);
    }

    @Test
    void nothingIsSaidOfATimerThatGoesOnAsItIs() {
        standing(timed("P3D"));
        UUID redesign = fixtures.redraw(key, timed("P3D").replace("Do " + step, "Do it otherwise"))
                .id();

        assertThat(shifts(fixtures.foresee(redesign))).isEmpty();
    }

    private void standing(String bpmn) {
        unchecked.publish(fixtures.redraw(key, bpmn).id());
        opened = fixtures.caseOf("caseworker");
        process = fixtures.standing(key, opened, Map.of(), List.of(step));
    }

    private long cases(UUID redesign, String timer) {
        CaseFilter filter = new CaseFilter(null, null, null, null, timer, null, null, null, null);
        return impact.cases(redesign, filter, null, null, MigrationFixtures.ADA)
                .items()
                .size();
    }

    private EventTimerShift shift(EventTimerChange change, String from, String to) {
        return new EventTimerShift("Late", "Too late", "Do " + step, change, from, to, 1);
    }

    private static List<EventTimerShift> shifts(EffectView effect) {
        assertThat(effect.problem()).isNull();
        assertThat(effect.processes()).hasSize(1);
        return effect.processes().get(0).timers();
    }

    private String plain() {
        return new ProcessXml(key, List.of(Step.task(step), Step.task(key + "B"))).bpmn();
    }

    private String timed(String span) {
        return plain().replace("</process>", """
                <boundaryEvent id='Late' name='Too late' attachedToRef='%s' cancelActivity='false'>
                  <timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <endEvent id='Over'/><sequenceFlow id='LateToOver' sourceRef='Late' targetRef='Over'/></process>
                """.formatted(step, span));
    }
}
