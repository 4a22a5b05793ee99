package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.IntegrationTest;
import org.throughline.LifecycleDriver;
import org.throughline.PageClient;
import org.throughline.apiwalk.ApiExplorer;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.Timeline;
import org.throughline.engine.CaseProcesses;
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
import org.throughline.migration.ImpactAnalysis.TaskEffect;
import org.throughline.migration.domain.CaseMigrationRepository;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceTask;
import org.throughline.migration.process.ProcessXml.Step;
import org.throughline.studio.DraftView;
import org.throughline.studio.Publications;
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
    Publications publications;

    @Autowired
    CaseMigrationRepository moves;

    @Autowired
    ModelLibrary library;

    @Autowired
    TaskService tasks;

    @Autowired
    LifecycleDriver driver;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private final String key = "walk-" + UUID.randomUUID().toString().substring(0, 8);
    private String process;

    @AfterEach
    void end() {
        if (process != null) {
            migrationFixtures.end(process);
        }
    }

    @Test
    void openTasksGetTheDatesOfAChangedTableWhereTheyAreCountedAnew() {
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
                                List.of(opened.caseNumber()),
                                null))));

        Instant began = migrationFixtures.standing(process).tasks().get(0).began();
        migrationFixtures.publish(redesign);
        try {
            assertThat(migrationFixtures.standing(process).tasks().get(0).due())
                    .isEqualTo(began.plus(Duration.ofHours(168)));
            UUID counted = migrationFixtures.move(redesign, new CaseMigrations.CaseSelection.DatesOnly());
            assertThat(migrationFixtures.results(counted)).containsOnlyKeys(process);
            assertThat(moves.movedCases(List.of(redesign)))
                    .as("who takes it back has no case to bring back")
                    .isEmpty();
            assertThat(moves.pastMoves(List.of(redesign), List.of(process))).isEmpty();
            InstanceTask dated = migrationFixtures.standing(process).tasks().get(0);
            assertThat(dated.due()).isEqualTo(began.plus(Duration.ofHours(24)));
            assertThat(dated.timers()).anySatisfy(timer -> assertThat(timer.at())
                    .isCloseTo(began.plus(Duration.ofHours(18)), within(1, ChronoUnit.MINUTES)));
            assertThat(migrationFixtures.foresee(redesign).dates().tasks()).isZero();
        } finally {
            migrationFixtures.publish(table.redraw(before));
        }
    }

    @Test
    void thePageOfPublishingOffersToCountDatesAnewOnlyWhereSomethingWouldBe() {
        DueDateTable table = new DueDateTable(redesigns, library);
        ProcessXml first = new ProcessXml(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        process = migrationFixtures.standing(key, migrationFixtures.caseOf("caseworker"), Map.of(), List.of(key + "A"));
        String before = table.published();
        UUID idle = table.redraw(DueDateTable.ruled(before, key + "B", 24, 6, 12));
        UUID redesign = table.redraw(DueDateTable.ruled(before, key + "A", 24, 6, 12));
        PageClient administrator = PageClient.signedIn(port, "administrator");
        assertThat(migrationFixtures.foresee(idle).dates().tasks()).isZero();
        assertThat(administrator.get("/studio/redesigns/" + idle + "/publish").body())
                .doesNotContain("Count the dates of", "Count them anew");
        migrationFixtures.foresee(redesign);
        String page = "/studio/redesigns/" + redesign + "/publish";
        assertThat(administrator.get(page).body()).contains("Count the dates of one open task anew");

        migrationFixtures.publish(redesign);
        try {
            migrationFixtures.foresee(redesign);
            assertThat(administrator.get(page).body()).contains("Count them anew");
            var counted = administrator.submit("/studio/redesigns/" + redesign + "/moves", "scope", "dates");
            assertThat(counted.uri().getPath()).startsWith("/studio/moves/");
            migrationFixtures.carryOut();
            InstanceTask dated = migrationFixtures.standing(process).tasks().get(0);
            assertThat(dated.due()).isEqualTo(dated.began().plus(Duration.ofHours(24)));
            assertThat(administrator.get(counted.uri().getPath()).body()).contains("1 with new dates");
            assertThat(administrator.get(page).body()).doesNotContain("Count them anew");
        } finally {
            migrationFixtures.publish(table.redraw(before));
        }
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
    void whomSomebodyIsAtWorkOnIsMovedAfterTheOthersOrNamed() {
        ProcessXml first = new ProcessXml(key, List.of(Step.task(key + "A"), Step.task(key + "B")));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        List<String> standing = Stream.of("A", "A")
                .map(step -> migrationFixtures.standing(
                        key, migrationFixtures.caseOf("caseworker"), Map.of(), List.of(key + step)))
                .toList();
        RedesignView redesign =
                migrationFixtures.redraw(first.with(List.of(first.steps().get(0).named("Do it otherwise"))));
        migrationFixtures.publish(redesign.id());
        UUID move = caseMigrations.start(redesign.id(), new CaseMigrations.CaseSelection.All(), MigrationFixtures.ADA);

        transaction.executeWithoutResult(atWork -> {
            processes.lock(standing.get(0));
            CompletableFuture.runAsync(migrationFixtures::carryOut).join();
        });

        var results = migrationFixtures.results(move);
        assertThat(results.get(standing.get(1)).result()).isEqualTo(CaseMigrations.MigrationResult.MOVED);
        assertThat(results.get(standing.get(0)).result()).isEqualTo(CaseMigrations.MigrationResult.FAILED);
        assertThat(results.get(standing.get(0)).reason()).contains("working on this case");
        assertThat(results.get(standing.get(1)).at())
                .as("although its case comes later")
                .isBefore(results.get(standing.get(0)).at());

        caseMigrations.retry(move, MigrationFixtures.ADA);
        migrationFixtures.carryOut();
        assertThat(caseMigrations.view(move, MigrationFixtures.ADA).counts())
                .containsOnly(Map.entry(CaseMigrations.MigrationResult.MOVED, 2L));
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
    void anUrgencyThatIsDrawnNoMoreIsForeseenAndGone() {
        ProcessXml drawn = new ProcessXml(key, List.of(Step.task(key + "A")));
        String urgent = drawn.bpmn().replace("<userTask ", "<userTask camunda:priority='80' ");
        migrationFixtures.publish(migrationFixtures.redraw(key, urgent).id());
        OpenedCase opened = migrationFixtures.caseOf("caseworker");
        process = migrationFixtures.standing(key, opened, Map.of(), List.of(key + "A"));
        assertThat(migrationFixtures.standing(process).tasks())
                .extracting(InstanceTask::priority)
                .containsExactly(80);

        RedesignView redesign = migrationFixtures.redraw(drawn);
        assertThat(migrationFixtures.foresee(redesign.id()).tasks()).containsOnlyKeys(TaskChange.CHANGES_PRIORITY);
        assertThat(migrationFixtures.foreseen(redesign.id()).get(process).tasks())
                .extracting(TaskEffect::fromPriority, TaskEffect::toPriority)
                .containsExactly(tuple(80, 50));

        migrationFixtures.publish(redesign.id());
        caseMigrations.start(redesign.id(), new CaseMigrations.CaseSelection.All(), MigrationFixtures.ADA);
        migrationFixtures.carryOut();
        assertThat(migrationFixtures.standing(process).tasks())
                .extracting(InstanceTask::priority)
                .containsExactly(50);
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

    @Test
    void aRedesignOfTwoProcessesAndAFormIsTakenBackAsItWasMade() {
        String other = key + "-2";
        ProcessXml first =
                new ProcessXml(key, List.of(Step.task(key + "A"), Step.task(key + "B"), Step.task(key + "C")));
        ProcessXml beside = new ProcessXml(other, List.of(Step.task(key + "P"), Step.task(key + "Q")));
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        migrationFixtures.publish(migrationFixtures.redraw(beside).id());
        OpenedCase atA = migrationFixtures.caseOf("caseworker");
        OpenedCase atB = migrationFixtures.caseOf("caseworker2");
        OpenedCase since = migrationFixtures.caseOf("caseworker");
        String stoodAtA = migrationFixtures.standing(key, atA, Map.of(), List.of(key + "A"));
        String stoodAtB = migrationFixtures.standing(key, atB, Map.of(), List.of(key + "B"));
        String stoodBeside = migrationFixtures.standing(other, atA, Map.of(), List.of(key + "P"));
        giveByHand(migrationFixtures.standing(stoodAtA).tasks().get(0).id());
        List<InstanceState> before =
                List.of(migrationFixtures.standing(stoodAtA), migrationFixtures.standing(stoodBeside));
        String form =
                library.content(library.newest(ModelKind.FORM, key + "-note").orElseThrow());

        RedesignView redesign = migrationFixtures.redraw(first.with(List.of(
                first.steps().get(1).named("Do both").offered("supervisor").reminding(ProcessXml.REMINDERS.get(2)),
                first.steps().get(2))));
        draw(
                redesign.id(),
                ModelKind.PROCESS,
                other,
                beside.with(List.of(
                                beside.steps().get(0).named("Otherwise").reminding(ProcessXml.REMINDERS.get(2)),
                                beside.steps().get(1)))
                        .bpmn());
        draw(redesign.id(), ModelKind.FORM, key + "-note", form.replace("\"Note\"", "\"All that was seen\""));
        impactAnalysis.map(redesign.id(), key, Map.of(key + "A", key + "B"), MigrationFixtures.ADA);
        migrationFixtures.publish(redesign.id());
        assertThat(migrationFixtures.results(
                        migrationFixtures.move(redesign.id(), new CaseMigrations.CaseSelection.All())))
                .hasSize(3)
                .allSatisfy((instance, moved) -> assertThat(moved.reason()).isNull());
        assertThat(migrationFixtures.standing(stoodAtA).tasks().get(0).assignee())
                .isNull();
        assertThat(migrationFixtures.standing(stoodBeside).tasks().get(0).timers())
                .isNotEqualTo(before.get(1).tasks().get(0).timers());
        String begunSince = migrationFixtures.standing(key, since, Map.of(), List.of(key + "B"));
        driver.complete(atB.caseNumber(), key + "B", Map.of());

        RedesignView back = publications.takeBack(redesign.id(), MigrationFixtures.ADA);
        assertThat(back.drafts()).extracting(DraftView::key).containsExactlyInAnyOrder(key, other, key + "-note");
        assertThat(migrationFixtures.foresee(back.id()).problem()).isNull();
        Map<String, ImpactAnalysis.CaseEffect> foreseen = migrationFixtures.foreseen(back.id());
        assertThat(remains(foreseen.get(stoodAtA))).isEmpty();
        assertThat(remains(foreseen.get(stoodBeside))).isEmpty();
        assertThat(remains(foreseen.get(stoodAtB))).containsExactly("completed");
        assertThat(remains(foreseen.get(begunSince))).containsExactly("begun-since");
        assertThat(foreseen.get(stoodAtA).to()).containsExactly("Do " + key + "A");
        assertThat(cannotBeUndone(back.id()))
                .as("listed over HTTP, a page each")
                .containsExactlyInAnyOrder(stoodAtB + " completed", begunSince + " begun-since");

        migrationFixtures.publish(back.id());
        migrationFixtures.move(back.id(), new CaseMigrations.CaseSelection.MovedBefore());

        for (InstanceState was : before) {
            InstanceState now = migrationFixtures.standing(was.processInstanceId());
            assertThat(now.steps()).isEqualTo(was.steps());
            assertThat(now.tasks()).isEqualTo(was.tasks());
        }
        assertThat(migrationFixtures.standing(stoodAtB).steps()).containsExactly(key + "C");
        assertThat(migrationFixtures.standing(begunSince).tasks().get(0).name()).isEqualTo("Do both");
        assertThat(library.content(library.newest(ModelKind.FORM, key + "-note").orElseThrow()))
                .isEqualTo(form);
        List.of(stoodAtA, stoodAtB, stoodBeside, begunSince).forEach(migrationFixtures::end);
    }

    private static List<String> remains(ImpactAnalysis.CaseEffect effect) {
        return effect.remains().stream()
                .map(ImpactAnalysis.CaseEffect.Irreversible::code)
                .toList();
    }

    private List<String> cannotBeUndone(UUID redesign) {
        ApiExplorer administrator = new ApiExplorer(port, "administrator", "demo");
        List<String> listed = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = administrator
                    .get("/studio/redesigns/" + redesign + "/effect/cases?cannotBeUndone=true&limit=1" + after)
                    .body();
            assertThat(page.path("items")).hasSize(1);
            JsonNode one = page.path("items").get(0);
            listed.add(one.path("processInstanceId").asText() + " "
                    + one.path("cannotBeUndone").get(0).path("code").asText());
            after = page.path("next").isTextual()
                    ? "&after=" + page.path("next").asText()
                    : "";
        } while (!after.isEmpty());
        return listed;
    }

    private void draw(UUID redesign, ModelKind kind, String model, String content) {
        DraftView draft = redesigns.add(redesign, kind, model, MigrationFixtures.ADA);
        redesigns.save(redesign, kind, model, content, draft.revision(), MigrationFixtures.ADA);
    }

    /** To somebody whom the new drawing does not ask, for a day that no table gives. */
    private void giveByHand(String task) {
        tasks.setAssignee(task, "caseworker2");
        var given = tasks.createTaskQuery().taskId(task).singleResult();
        given.setDueDate(Date.from(Instant.parse("2031-05-05T09:00:00Z")));
        tasks.saveTask(given);
    }
}
