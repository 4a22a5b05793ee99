package org.throughline.migration.process;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.EventTimers;
import org.throughline.engine.EventTimers.EventTimer;
import org.throughline.engine.InstanceMigrations;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.TaskTimer;
import org.throughline.migration.CaseMigrations.CaseSelection;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.CaseMigrations.MovedCase;
import org.throughline.migration.EventTimerEffect.EventTimerChange;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.process.RandomRedesign.Begun;
import org.throughline.migration.process.UncheckedPublications.PublishResult;
import org.throughline.studio.Publications;
import org.throughline.studio.Redesigns;

/**
 * Lets cases live through a redesign: it is foreseen, published, the cases are moved, and it is taken back. Whatever comes
 * otherwise than it was said is noted.
 */
@Component
class RedesignRounds {

    private final MigrationFixtures fixtures;
    private final UncheckedPublications unchecked;
    private final ImpactAnalysis impactAnalysis;
    private final Publications publications;
    private final Redesigns redesigns;
    private final ModelLibrary library;
    private final InstanceMigrations drawings;
    private final EventTimers events;
    private final TaskService tasks;

    RedesignRounds(
            MigrationFixtures fixtures,
            UncheckedPublications unchecked,
            ImpactAnalysis impactAnalysis,
            Publications publications,
            Redesigns redesigns,
            ModelLibrary library,
            InstanceMigrations drawings,
            EventTimers events,
            TaskService tasks) {
        this.fixtures = fixtures;
        this.unchecked = unchecked;
        this.impactAnalysis = impactAnalysis;
        this.publications = publications;
        this.redesigns = redesigns;
        this.library = library;
        this.drawings = drawings;
        this.events = events;
        this.tasks = tasks;
    }

    /** What was seen over several rounds. */
    static final class Seen {
        final List<String> begun = new ArrayList<>();
        final Map<MoveOutcome, Integer> moved = new EnumMap<>(MoveOutcome.class);
        final Map<MoveOutcome, Integer> back = new EnumMap<>(MoveOutcome.class);
        final Map<EventTimerChange, Integer> timers = new EnumMap<>(EventTimerChange.class);
        final Map<String, Integer> remains = new TreeMap<>();
        final Map<String, Integer> unpublished = new TreeMap<>();
        int published;
        int checked;
        int exactlyBack;
        int unbegun;

        @Override
        public String toString() {
            return "published %d, of them without an error %d; not published %s; moved %s; back %s, exactly as before %d, remains %s, nobody could stand at %d, timers of events %s"
                    .formatted(published, checked, unpublished, moved, back, exactlyBack, remains, unbegun, timers);
        }
    }

    void live(RandomRedesign drawn, SoftAssertions come, Seen seen) {
        if (drawn.first().equals(drawn.second())
                || unchecked.publish(fixtures.redraw(drawn.key(), drawn.first()).id()) == PublishResult.NOT) {
            seen.unpublished.merge("nothing to begin with", 1, Integer::sum);
            return;
        }
        Map<String, InstanceState> before = begin(drawn, seen);
        if (before.isEmpty()) {
            seen.unpublished.merge("no case", 1, Integer::sum);
            return;
        }
        Map<String, List<EventTimer>> timers = waiting(before);
        UUID redesign = redraw(drawn);
        EffectView effect = fixtures.foresee(redesign);
        if (effect.progress() == RunProgress.FAILED) {
            seen.unpublished.merge(effect.problem(), 1, Integer::sum);
            return;
        }
        Map<String, CaseEffect> foreseen = fixtures.foreseen(redesign);
        before.keySet().stream()
                .flatMap(process -> foreseen.get(process).timers().stream())
                .forEach(timer -> seen.timers.merge(timer.change(), 1, Integer::sum));
        String sincePreview = beginAgain(drawn, seen);
        requireAlike("a new case after the preview", drawn, before, sincePreview, come);
        PublishResult published = unchecked.publish(redesign);
        if (published != PublishResult.NOT) {
            seen.published++;
            seen.checked += published == PublishResult.CHECKED ? 1 : 0;
            Map<String, MovedCase> moved = fixtures.results(fixtures.move(redesign, new CaseSelection.All()));
            come.assertThat(moved).as("moved, %s", drawn.description()).containsKey(sincePreview);
            compare("moved", drawn, before, timers, foreseen, moved, come, seen.moved);
            begin(drawn, drawn.since(), seen).ifPresent(since -> come.assertThat(NewTasks.besides(
                            drawing(since), fixtures.standing(since).tasks()))
                    .as("a new case after the move, %s", drawn.description())
                    .isEmpty());
            takeBack(drawn, redesign, before, timers, moved, come, seen);
        } else {
            seen.unpublished.merge("not deployed", 1, Integer::sum);
        }
    }

    private Map<String, List<EventTimer>> waiting(Map<String, InstanceState> cases) {
        Map<String, List<EventTimer>> waiting = new HashMap<>();
        cases.keySet().forEach(process -> waiting.put(process, events.of(process)));
        return waiting;
    }

    private Map<String, InstanceState> begin(RandomRedesign drawn, Seen seen) {
        Map<String, InstanceState> before = new LinkedHashMap<>();
        drawn.cases().forEach(one -> begin(drawn, one, seen)
                .ifPresent(process -> before.put(process, fixtures.standing(process))));
        return before;
    }

    /** Where chance drew a step that does its work at once, nobody can stand. */
    private Optional<String> begin(RandomRedesign drawn, Begun begun, Seen seen) {
        String process;
        try {
            process = fixtures.standing(drawn.key(), begun.opened(), begun.variables(), begun.at());
        } catch (RuntimeException atOnce) {
            seen.unbegun++;
            return Optional.empty();
        }
        if (fixtures.standing(process) == null) {
            return Optional.empty();
        }
        seen.begun.add(process);
        if (begun.claimed()) {
            fixtures.standing(process).tasks().stream()
                    .filter(task -> task.assignee() == null)
                    .findFirst()
                    .ifPresent(task -> tasks.setAssignee(task.id(), "clinician"));
        }
        return Optional.of(process);
    }

    /** As the first of the cases that stand somewhere began. */
    private String beginAgain(RandomRedesign drawn, Seen seen) {
        return drawn.cases().stream()
                .flatMap(one -> begin(drawn, one, seen).stream())
                .findFirst()
                .orElseThrow();
    }

    private void requireAlike(
            String what, RandomRedesign drawn, Map<String, InstanceState> before, String since, SoftAssertions come) {
        come.assertThat(NewTasks.differences(
                        before.values().iterator().next().tasks(),
                        fixtures.standing(since).tasks()))
                .as("%s, %s", what, drawn.description())
                .isEmpty();
    }

    private UUID redraw(RandomRedesign drawn) {
        UUID redesign = fixtures.redraw(drawn.key(), drawn.second()).id();
        impactAnalysis.map(redesign, drawn.key(), drawn.mapping(), MigrationFixtures.ADA);
        if (drawn.dated() != null) {
            new DueDateTable(redesigns, library).redraw(redesign, drawn.dated());
        }
        return redesign;
    }

    private void compare(
            String what,
            RandomRedesign drawn,
            Map<String, InstanceState> before,
            Map<String, List<EventTimer>> timers,
            Map<String, CaseEffect> foreseen,
            Map<String, MovedCase> moved,
            SoftAssertions come,
            Map<MoveOutcome, Integer> counts) {
        before.forEach((process, was) -> {
            MovedCase result = moved.get(process);
            if (result != null) {
                InstanceState now = fixtures.standing(process);
                come.assertThat(ForeseenCase.asItCame(
                                was, now, result, drawing(process), timers.get(process), events.of(process)))
                        .as("%s from %s, %s", what, was.steps(), drawn.description())
                        .isEqualTo(ForeseenCase.of(foreseen.get(process), timers.get(process)));
                counts.merge(foreseen.get(process).outcome(), 1, Integer::sum);
            }
        });
    }

    private void takeBack(
            RandomRedesign drawn,
            UUID redesign,
            Map<String, InstanceState> before,
            Map<String, List<EventTimer>> timers,
            Map<String, MovedCase> moved,
            SoftAssertions come,
            Seen seen) {
        Map<String, InstanceState> between = new LinkedHashMap<>(before);
        between.replaceAll((process, was) -> fixtures.standing(process));
        Map<String, List<EventTimer>> waited = waiting(between);
        UUID back = publications.takeBack(redesign, MigrationFixtures.ADA).id();
        come.assertThat(fixtures.foresee(back).problem())
                .as(drawn.description())
                .isNull();
        Map<String, CaseEffect> foreseen = fixtures.foreseen(back);
        begin(drawn, drawn.since(), seen).ifPresent(since -> come.assertThat(NewTasks.besides(
                        drawing(since), fixtures.standing(since).tasks()))
                .as("a new case after the preview of the return, %s", drawn.description())
                .isEmpty());
        unchecked.publish(back);
        boolean any = moved.values().stream().anyMatch(one -> one.result() == MigrationResult.MOVED);
        Map<String, MovedCase> returned =
                fixtures.results(fixtures.move(back, any ? new CaseSelection.MovedBefore() : new CaseSelection.All()));
        compare("returned", drawn, between, waited, foreseen, returned, come, seen.back);
        before.forEach((process, was) -> requireExact(drawn, was, timers, foreseen.get(process), come, seen));
        requireAlike("a new case after the return", drawn, before, beginAgain(drawn, seen), come);
    }

    /** Where nothing was said to remain, it stands as if nothing had ever been redrawn. */
    private void requireExact(
            RandomRedesign drawn,
            InstanceState was,
            Map<String, List<EventTimer>> timers,
            CaseEffect effect,
            SoftAssertions come,
            Seen seen) {
        effect.remains().forEach(one -> seen.remains.merge(one.code(), 1, Integer::sum));
        boolean denied = effect.remains().stream().anyMatch(one -> one.code().equals("holder-denied"));
        boolean whole = effect.remains().stream().allMatch(one -> one.code().equals("holder-denied"));
        if (effect.outcome() != MoveOutcome.CANNOT_MOVE && whole) {
            String process = was.processInstanceId();
            InstanceState now = fixtures.standing(process);
            come.assertThat(position(now, !denied))
                    .as("returned to %s, %s", was.steps(), drawn.description())
                    .isEqualTo(position(was, !denied));
            come.assertThat(events.of(process))
                    .as("timers of events at %s, %s", was.steps(), drawn.description())
                    .isEqualTo(timers.get(process));
            seen.exactlyBack++;
        }
    }

    /** Without what only says which row it is: a task that was opened anew is another row. */
    private static List<String> position(InstanceState state, boolean held) {
        List<String> position = new ArrayList<>(state.steps());
        state.tasks().stream()
                .map(task -> "%s: %s, %s of %s, due %s, %s"
                        .formatted(
                                task.step(),
                                task.name(),
                                held ? task.assignee() : "",
                                task.groups(),
                                task.due(),
                                task.timers().stream()
                                        .map(RedesignRounds::toTheMinute)
                                        .toList()))
                .sorted()
                .forEach(position::add);
        return position;
    }

    /** A case that never moved has its reminders counted again where a table comes and goes: some moments differ. */
    private static String toTheMinute(TaskTimer timer) {
        return timer.id() + " " + timer.action() + " at "
                + timer.at().plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    }

    private DeployedProcess drawing(String process) {
        return drawings.process(fixtures.standing(process).definitionId());
    }
}
