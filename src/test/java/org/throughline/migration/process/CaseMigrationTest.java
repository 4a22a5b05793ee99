package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.Timeline;
import org.throughline.engine.InstanceBatches;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.migration.CaseMigrations;
import org.throughline.migration.DueDateEffect;
import org.throughline.migration.DueDateEffect.DueDateHours;
import org.throughline.migration.DueDateEffect.DueDateShift;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.process.ProcessXml.Step;
import org.throughline.studio.DraftView;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;

@IntegrationTest
class CaseMigrationTest {

    @Autowired
    MigrationFixtures migrationFixtures;

    @Autowired
    ImpactAnalysis impactAnalysis;

    @Autowired
    CaseMigrations caseMigrations;

    @Autowired
    Redesigns redesigns;

    @Autowired
    Timeline timeline;

    @Autowired
    ModelLibrary library;

    private final String key = "walk-" + UUID.randomUUID().toString().substring(0, 8);
    private String process;

    @AfterEach
    void end() {
        if (process != null) {
            migrationFixtures.end(process);
        }
    }

    @Test
    void aChangedTableOfDueDatesSaysWhichOpenTasksItDatesOtherwise() {
        DueDateTable table = new DueDateTable(redesigns, library);
        ProcessXml first = new ProcessXml(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        OpenedCase opened = migrationFixtures.caseOf("caseworker");
        process = migrationFixtures.standing(key, opened, Map.of(), List.of(key + "A"));
        String before = table.published();
        UUID redesign = table.redraw(DueDateTable.ruled(before, key + "A", 24, 6, 12));

        var view = migrationFixtures.foresee(redesign);
        assertThat(view.problem()).isNull();
        assertThat(view.outcomes()).isEmpty();
        assertThat(view.dates())
                .isEqualTo(new DueDateEffect(
                        1,
                        1,
                        List.of(new DueDateShift(
                                key + "A",
                                "Do " + key + "A",
                                new DueDateHours(168, 48, 48),
                                new DueDateHours(24, 6, 12),
                                1,
                                1,
                                0,
                                List.of(opened.caseNumber())))));
        redesigns.discard(redesign, MigrationFixtures.ADA);
    }

    @Test
    void anOpenTaskKeepsItsStepAndGetsItsNewName() {
        ProcessXml first = new ProcessXml(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        OpenedCase opened = migrationFixtures.caseOf("caseworker");
        process = migrationFixtures.standing(key, opened, Map.of(), List.of(key + "A"));

        RedesignView redesign = migrationFixtures.redraw(first.with(List.of(
                first.steps().get(0).named("Do it otherwise"), first.steps().get(1))));
        var view = migrationFixtures.foresee(redesign.id());
        assertThat(view.problem()).isNull();
        assertThat(view.progress()).isEqualTo(RunProgress.DONE);
        assertThat(view.outcomes()).containsExactly(Map.entry(MoveOutcome.STAYS, 1L));

        migrationFixtures.publish(redesign.id());
        UUID move = migrationFixtures.move(redesign.id(), new CaseMigrations.CaseSelection.All());
        assertThat(migrationFixtures.results(move).get(process).reason()).isNull();
        assertThat(migrationFixtures.standing(process).tasks().get(0).name()).isEqualTo("Do it otherwise");
    }

    @Test
    void aStepThatWasInsertedCanBeTakenBackAndItsCasesBeginWhatFollows() {
        ProcessXml first = new ProcessXml(
                key, List.of(Step.task(key + "A"), Step.task(key + "B").typed("receiveTask")));
        ProcessXml second = first.with(List.of(
                first.steps().get(0), Step.task(key + "Visit"), first.steps().get(1)));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        migrationFixtures.publish(migrationFixtures.redraw(second).id());
        process = migrationFixtures.standing(
                key, migrationFixtures.caseOf("caseworker"), Map.of(), List.of(key + "Visit"));

        RedesignView back = migrationFixtures.redraw(first);
        assertThat(migrationFixtures.foresee(back.id()).processes().get(0).unmapped())
                .singleElement()
                .satisfies(unmapped -> assertThat(unmapped.reason()).contains("is not drawn any more"));

        impactAnalysis.map(back.id(), key, Map.of(key + "Visit", key + "B"), MigrationFixtures.ADA);
        assertThat(impactAnalysis.view(back.id(), MigrationFixtures.ADA).outdated())
                .isTrue();
        assertThat(migrationFixtures.foresee(back.id()).tasks()).containsExactly(Map.entry(TaskChange.VANISHES, 1L));

        migrationFixtures.publish(back.id());
        migrationFixtures.move(back.id(), new CaseMigrations.CaseSelection.All());
        assertThat(migrationFixtures.standing(process).steps()).containsExactly(key + "B");
        assertThat(migrationFixtures.standing(process).tasks()).isEmpty();
    }

    @Test
    void whatFailsStaysWithItsReasonUntilItIsTriedAgain() {
        ProcessXml first = new ProcessXml(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        process = migrationFixtures.standing(key, migrationFixtures.caseOf("caseworker"), Map.of(), List.of(key + "A"));
        String definition = migrationFixtures.standing(process).definitionId();

        RedesignView redesign =
                migrationFixtures.redraw(first.with(List.of(first.steps().get(1))));
        migrationFixtures.publish(redesign.id());
        UUID move = migrationFixtures.move(redesign.id(), new CaseMigrations.CaseSelection.All());
        assertThat(migrationFixtures.results(move).get(process))
                .returns(CaseMigrations.MigrationResult.FAILED, CaseMigrations.MovedCase::result)
                .satisfies(failed -> assertThat(failed.reason()).contains("Do " + key + "A"));
        assertThat(migrationFixtures.standing(process).definitionId()).isEqualTo(definition);

        impactAnalysis.map(redesign.id(), key, Map.of(key + "A", key + "B"), MigrationFixtures.ADA);
        caseMigrations.retry(move, MigrationFixtures.ADA);
        migrationFixtures.carryOut();
        assertThat(migrationFixtures.results(move).get(process).result())
                .isEqualTo(CaseMigrations.MigrationResult.MOVED);
        assertThat(migrationFixtures.standing(process).tasks().get(0).name()).isEqualTo("Do " + key + "B");
    }

    @Test
    void aMoveThatWasHeldGoesOnAsAWholeWhereItIsTriedAgain() {
        ProcessXml first = new ProcessXml(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        OpenedCase opened = migrationFixtures.caseOf("caseworker");
        List<String> standing = Stream.generate(
                        () -> migrationFixtures.standing(key, opened, Map.of(), List.of(key + "A")))
                .limit(InstanceBatches.PORTION + 1)
                .toList();
        RedesignView redesign =
                migrationFixtures.redraw(first.with(List.of(first.steps().get(1))));
        migrationFixtures.publish(redesign.id());
        UUID move = caseMigrations.start(redesign.id(), new CaseMigrations.CaseSelection.All(), MigrationFixtures.ADA);
        migrationFixtures.carryOutFirst();
        caseMigrations.pause(move, MigrationFixtures.ADA);
        assertThat(caseMigrations.view(move, MigrationFixtures.ADA).counts())
                .containsOnly(
                        Map.entry(CaseMigrations.MigrationResult.FAILED, (long) InstanceBatches.PORTION),
                        Map.entry(CaseMigrations.MigrationResult.WAITING, 1L));

        impactAnalysis.map(redesign.id(), key, Map.of(key + "A", key + "B"), MigrationFixtures.ADA);
        caseMigrations.retry(move, MigrationFixtures.ADA);
        migrationFixtures.carryOut();

        assertThat(caseMigrations.view(move, MigrationFixtures.ADA).counts())
                .containsOnly(Map.entry(CaseMigrations.MigrationResult.MOVED, InstanceBatches.PORTION + 1L));
        standing.forEach(migrationFixtures::end);
    }

    @Test
    void whatFailsDoesNotHoldUpTheCasesThatAreMovedByTheSameJob() {
        ProcessXml first = new ProcessXml(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        List<String> standing = Stream.of("B", "A", "B")
                .map(step -> migrationFixtures.standing(
                        key, migrationFixtures.caseOf("caseworker"), Map.of(), List.of(key + step)))
                .toList();
        RedesignView redesign =
                migrationFixtures.redraw(first.with(List.of(first.steps().get(1).named("Do it otherwise"))));
        migrationFixtures.publish(redesign.id());

        UUID move = caseMigrations.start(redesign.id(), new CaseMigrations.CaseSelection.All(), MigrationFixtures.ADA);
        assertThat(migrationFixtures.carryOut()).isEqualTo(1);

        Map<String, CaseMigrations.MovedCase> results = migrationFixtures.results(move);
        assertThat(standing)
                .extracting(one -> results.get(one).result())
                .containsExactly(
                        CaseMigrations.MigrationResult.MOVED,
                        CaseMigrations.MigrationResult.FAILED,
                        CaseMigrations.MigrationResult.MOVED);
        assertThat(standing)
                .extracting(
                        one -> migrationFixtures.standing(one).tasks().get(0).name())
                .containsExactly("Do it otherwise", "Do " + key + "A", "Do it otherwise");
        standing.forEach(migrationFixtures::end);
    }

    @Test
    void aPausedMoveWaits() {
        ProcessXml first = new ProcessXml(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        OpenedCase opened = migrationFixtures.caseOf("caseworker");
        process = migrationFixtures.standing(key, opened, Map.of(), List.of(key + "A"));
        RedesignView redesign = migrationFixtures.redraw(first.with(List.of(
                first.steps().get(0).offered("supervisor"), first.steps().get(1))));
        migrationFixtures.publish(redesign.id());

        UUID move = caseMigrations.start(
                redesign.id(), new CaseMigrations.CaseSelection.One(opened.caseNumber()), MigrationFixtures.ADA);
        caseMigrations.pause(move, MigrationFixtures.ADA);
        migrationFixtures.carryOut();
        assertThat(caseMigrations.view(move, MigrationFixtures.ADA).state()).isEqualTo(CaseMigrations.MoveState.PAUSED);
        caseMigrations.resume(move, MigrationFixtures.ADA);
        migrationFixtures.carryOut();
        assertThat(caseMigrations.view(move, MigrationFixtures.ADA).state()).isEqualTo(CaseMigrations.MoveState.DONE);
        assertThat(migrationFixtures.standing(process).tasks().get(0).groups()).containsExactly("supervisor@north");
        assertThat(timeline.slice(opened.caseId(), 5, null, Locale.ENGLISH).items())
                .anySatisfy(entry -> assertThat(entry.summary()).contains("version 2"));
    }

    @Test
    void aRedrawnTableOfDueDatesRedatesTheTasksThatAreMovedWithIt() {
        ProcessXml first = new ProcessXml(key, List.of(Step.task(key + "A")));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        process = migrationFixtures.standing(
                key, migrationFixtures.caseOf("caseworker"), Map.of("priority", "normal"), List.of(key + "A"));
        Instant due = migrationFixtures.standing(process).tasks().get(0).due();

        RedesignView redesign =
                migrationFixtures.redraw(first.with(List.of(first.steps().get(0).named("Otherwise"))));
        DraftView table = redesigns.add(redesign.id(), ModelKind.DECISION, "due-dates", MigrationFixtures.ADA);
        String shorter = table.content().replaceAll("(_out_1\">\\s*<text>)[0-9.]+", "$11");
        redesigns.save(
                redesign.id(), ModelKind.DECISION, "due-dates", shorter, table.revision(), MigrationFixtures.ADA);
        var view = migrationFixtures.foresee(redesign.id());
        redesigns.discard(redesign.id(), MigrationFixtures.ADA);

        assertThat(view.problem()).isNull();
        assertThat(view.tasks())
                .containsOnlyKeys(TaskChange.CHANGES_DUE_DATE, TaskChange.CHANGES_REMINDERS, TaskChange.RENAMED);
        assertThat(migrationFixtures
                        .foreseen(redesign.id())
                        .get(process)
                        .tasks()
                        .get(0)
                        .toDue())
                .isBefore(due);
        assertThat(migrationFixtures.standing(process).tasks().get(0).due()).isEqualTo(due);
    }
}
