package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.IntegrationTest;
import org.throughline.LifecycleDriver;
import org.throughline.PageClient;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.migration.CaseMigrations;
import org.throughline.migration.CaseMigrations.MigrationResult;
import org.throughline.migration.CaseMigrations.MovedCase;
import org.throughline.migration.FormEffect;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.migration.ImpactAnalysis.TaskEffect;
import org.throughline.migration.LaterEffect;
import org.throughline.migration.LaterEffect.StepAhead;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.TaskDifferences;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.Rejection;
import org.throughline.studio.DraftView;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;

/** What the preview says of a case is what the move then does to it, whatever was redrawn. */
@IntegrationTest
class ImpactIsRealityTest {

    private static final int ROUNDS = 8;
    private static final int PROCESSES = 9;

    @Autowired
    MigrationFixtures migrationFixtures;

    @Autowired
    ImpactAnalysis impactAnalysis;

    @Autowired
    TypedVisits typedVisits;

    @Autowired
    TaskService tasks;

    @Autowired
    LifecycleDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    Redesigns redesigns;

    @Autowired
    ModelLibrary library;

    @LocalServerPort
    int port;

    @Autowired
    List<ConsistencyCheck> checks;

    private final List<String> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(migrationFixtures::end);
    }

    @Test
    void whatWasPredictedOfEachCaseComesTrueOverRandomEdits() {
        List<OpenedCase> cases = List.of(
                migrationFixtures.caseOf("caseworker"),
                migrationFixtures.caseOf("caseworker2"),
                migrationFixtures.caseOf("clinician"),
                migrationFixtures.caseOfNobody());
        SoftAssertions true_ = new SoftAssertions();
        Map<MoveOutcome, Integer> seen = new LinkedHashMap<>();
        int redrawn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            redrawn += round(round, cases, true_, seen) ? 1 : 0;
        }
        true_.assertAll();
        assertThat(redrawn).as("redesigns that could be published").isGreaterThan(ROUNDS / 2);
        assertThat(seen).containsKeys(MoveOutcome.values());
        assertThat(checks)
                .filteredOn(check -> check.claim().contains("work list"))
                .isNotEmpty()
                .flatExtracting(ConsistencyCheck::violations)
                .isEmpty();
    }

    @Test
    void whatWasPredictedOfEachDraftComesTrueWhenItsFormIsPublished() {
        String form = typedVisits.begin(started);
        FormEffect foreseen = typedVisits.foresee(form);
        assertThat(foreseen.use().tasks()).isEqualTo(TypedVisits.TYPED.size());
        assertThat(foreseen.typed().drafts())
                .filteredOn(draft -> !draft.untouched())
                .as("drafts that something becomes of")
                .hasSize(4);

        Map<String, Set<String>> predicted = typedVisits.predictedRefusals(foreseen);
        typedVisits.publish();

        assertThat(typedVisits.sendAll()).isEqualTo(predicted);
        assertThat(predicted.values()).as("some can be sent as they are").contains(Set.of());
    }

    private boolean round(int round, List<OpenedCase> cases, SoftAssertions come, Map<MoveOutcome, Integer> seen) {
        String key = "walk-" + UUID.randomUUID().toString().substring(0, 8);
        RandomProcessEdits edits = new RandomProcessEdits(round, "W" + key.substring(5));
        ProcessXml first = edits.first(key);
        migrationFixtures.publish(migrationFixtures.redraw(first).id());
        List<String> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(migrationFixtures.standing(key, edits.any(cases), edits.flags(), edits.position(first)));
        }
        started.addAll(processes);
        processes.stream().filter(process -> edits.sometimes()).forEach(this::claim);

        ProcessXml second = edits.redrawn(first);
        RedesignView redesign = migrationFixtures.redraw(second);
        Map<String, String> mapping = edits.mapping(first, second);
        impactAnalysis.map(redesign.id(), key, mapping, MigrationFixtures.ADA);
        Map<String, InstanceState> before = new LinkedHashMap<>();
        processes.forEach(process -> before.put(process, migrationFixtures.standing(process)));
        var view = migrationFixtures.foresee(redesign.id());
        if (view.progress() == RunProgress.FAILED) {
            return false;
        }
        Map<String, CaseEffect> predicted = migrationFixtures.foreseen(redesign.id());
        try {
            migrationFixtures.publish(redesign.id());
        } catch (Rejection unpublishable) {
            return false;
        }
        Map<String, MovedCase> results = migrationFixtures.results(
                migrationFixtures.move(redesign.id(), new CaseMigrations.CaseSelection.All()));
        for (String process : processes) {
            String description = "round %d, %s%n%s%n%s%nmapped %s"
                    .formatted(round, before.get(process).steps(), first.steps(), second.steps(), mapping);
            come.assertThat(reality(before.get(process), results.get(process), second))
                    .as(description)
                    .isEqualTo(Predicted.of(predicted.get(process)));
            seen.merge(predicted.get(process).outcome(), 1, Integer::sum);
        }
        return true;
    }

    /** Somebody takes an open task, if there is one and they may. */
    @Test
    void whatAChangedTableMeansForOpenCasesComesTrueWhenItIsPublished() {
        String before =
                library.content(library.newest(ModelKind.DECISION, "triage").orElseThrow());
        String decided = driver.request();
        driver.until(decided, CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        String was = priority(decided);
        String now = was.equals("low") ? "normal" : "low";
        String changed = before.replace("<text>\"" + was + "\"</text>", "<text>\"" + now + "\"</text>");
        UUID redesign = redrawn("triage", changed);
        LaterEffect without = later(redesign);
        String ahead = driver.request();

        LaterEffect foretold = later(redesign);
        assertThat(foretold.cases()).isEqualTo(without.cases() + 1);
        assertThat(foretold.steps()).singleElement().satisfies(step -> assertThat(step.stepId())
                .isEqualTo(CaseLifecycleProcess.Elements.TRIAGE_CASE));
        assertThat(foretold.decided()).isEqualTo(without.decided());
        assertThat(foretold.decided().shifts()).anySatisfy(shift -> {
            assertThat(shift.from()).containsEntry("priority", was);
            assertThat(shift.to()).containsEntry("priority", now);
            assertThat(shift.tasks()).isPositive();
        });
        String page = PageClient.signedIn(port, "administrator")
                .get("/studio/redesigns/" + redesign + "/effect")
                .body();
        assertThat(page)
                .contains(
                        "Triage: the cases that are open",
                        "Set priority and response time",
                        "They keep what was decided")
                .doesNotContain("??");

        migrationFixtures.publish(redesign);
        try {
            driver.until(ahead, CaseLifecycleProcess.Elements.ASSIGN_WORKER);
            assertThat(priority(ahead)).isEqualTo(now);
            assertThat(priority(decided)).as("decided once").isEqualTo(was);
        } finally {
            migrationFixtures.publish(redrawn("triage", before));
        }
    }

    @Test
    void aRedrawnProcessIsMetByThoseWhoCallItNext() {
        UUID redesign = redesigns
                .open("Otherwise", "Because it is tested", MigrationFixtures.ADA)
                .id();
        DraftView draft = redesigns.add(redesign, ModelKind.PROCESS, "plan", MigrationFixtures.ADA);
        String bpmn = library.content(library.newest(ModelKind.PROCESS, "plan").orElseThrow());
        redesigns.save(
                redesign,
                ModelKind.PROCESS,
                "plan",
                bpmn.replace("name=\"Draft the plan\"", "name=\"Draft it\""),
                draft.revision(),
                MigrationFixtures.ADA);
        LaterEffect without = later(redesign);
        driver.request();
        LaterEffect with = later(redesign);

        assertThat(with.kind()).isEqualTo(ModelKind.PROCESS);
        assertThat(with.cases()).isEqualTo(without.cases() + 1);
        assertThat(with.steps())
                .extracting(StepAhead::stepId)
                .contains(CaseLifecycleProcess.Elements.PLAN, CaseLifecycleProcess.Elements.REVISE_PLAN);
        assertThat(with.running()).isEqualTo(without.running());
    }

    private LaterEffect later(UUID redesign) {
        var view = migrationFixtures.foresee(redesign);
        assertThat(view.problem()).isNull();
        return view.later().get(0);
    }

    private String priority(String number) {
        return cases.find(number).orElseThrow().priority();
    }

    private UUID redrawn(String table, String dmn) {
        UUID redesign = redesigns
                .open("Decide otherwise", "Because it is tested", MigrationFixtures.ADA)
                .id();
        DraftView draft = redesigns.add(redesign, ModelKind.DECISION, table, MigrationFixtures.ADA);
        redesigns.save(redesign, ModelKind.DECISION, table, dmn, draft.revision(), MigrationFixtures.ADA);
        return redesign;
    }

    private void claim(String process) {
        migrationFixtures.standing(process).tasks().stream()
                .filter(task -> task.assignee() == null)
                .findFirst()
                .ifPresent(task -> tasks.setAssignee(task.id(), "clinician"));
    }

    private Predicted reality(InstanceState before, MovedCase result, ProcessXml drawn) {
        InstanceState after = migrationFixtures.standing(before.processInstanceId());
        List<TaskEffect> changes = TaskDifferences.between(before.tasks(), after.tasks());
        if (result.result() == MigrationResult.FAILED) {
            return new Predicted(MoveOutcome.CANNOT_MOVE, List.of(), result.reason(), plain(changes));
        }
        boolean stays = after.steps().equals(before.steps());
        List<String> names = after.steps().stream()
                .map(step -> drawn.steps().stream()
                        .filter(one -> one.id().equals(step))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .distinct()
                .sorted()
                .toList();
        return new Predicted(stays ? MoveOutcome.STAYS : MoveOutcome.MOVES, names, null, plain(changes));
    }

    private static List<TaskEffect> plain(List<TaskEffect> changes) {
        return changes.stream()
                .map(change -> change.change() == ImpactAnalysis.TaskChange.APPEARS
                        ? new TaskEffect(
                                "",
                                change.name(),
                                change.change(),
                                null,
                                change.toWho(),
                                null,
                                null,
                                List.of(),
                                List.of())
                        : change)
                .sorted(java.util.Comparator.comparing(TaskEffect::toString))
                .toList();
    }

    /** What is said of a case, before and after, in one form. */
    private record Predicted(MoveOutcome outcome, List<String> to, String reason, List<TaskEffect> tasks) {

        static Predicted of(CaseEffect effect) {
            return new Predicted(
                    effect.outcome(), effect.to().stream().sorted().toList(), effect.reason(), plain(effect.tasks()));
        }
    }
}
