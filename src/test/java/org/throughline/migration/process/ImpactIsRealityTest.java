package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
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
import org.throughline.migration.FormEffect;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.LaterEffect;
import org.throughline.migration.LaterEffect.StepAhead;
import org.throughline.migration.process.RandomFormEdits.Question;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.studio.DraftView;
import org.throughline.studio.Redesigns;

/** What the preview says of a case is what the move then does to it, whatever was redrawn. */
@IntegrationTest
class ImpactIsRealityTest {

    /** A long run is asked for by {@code -Dimpact.rounds=200}; another one by {@code -Dimpact.seed=1000}. */
    private static final int ROUNDS = Integer.getInteger("impact.rounds", 6);

    private static final long SEED = Long.getLong("impact.seed", 0);

    @Autowired
    MigrationFixtures migrationFixtures;

    @Autowired
    RedesignRounds rounds;

    @Autowired
    TypedVisits typedVisits;

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

    /** What the effect says of single kinds of things, each for itself: within this class, for they share its program. */
    @Nested
    class TimersAtEvents extends EventTimerImpactCases {}

    @Nested
    class WhoMayDoTasks extends OfferImpactCases {}

    @Nested
    class LongListsOfCases extends ImpactListCases {}

    private final List<String> started = new ArrayList<>();
    private final RedesignRounds.Seen seen = new RedesignRounds.Seen();

    @AfterEach
    void end() {
        started.forEach(migrationFixtures::end);
        seen.begun.forEach(migrationFixtures::end);
    }

    @Test
    void whatWasPredictedOfEachCaseComesTrueOverRandomEditsAndTheirReturn() {
        List<OpenedCase> cases = cases();
        SoftAssertions come = new SoftAssertions();
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            String key = key();
            rounds.live(new RandomProcessEdits(seed, "W" + key.substring(5)).redesign(key, cases), come, seen);
        }
        report("Small processes", come);
        assertThat(seen.moved).containsKeys(MoveOutcome.values());
        assertThat(checks)
                .filteredOn(check -> check.claim().contains("work list"))
                .isNotEmpty()
                .flatExtracting(ConsistencyCheck::violations)
                .isEmpty();
    }

    @Test
    void whatWasPredictedComesTrueWhereShippedProcessesAreRedrawnWithEveryConstruct() {
        List<OpenedCase> cases = cases();
        String called = key();
        migrationFixtures.publish(migrationFixtures
                .redraw(new ProcessXml(
                        called, List.of(ProcessXml.Step.task("Others" + called).typed("receiveTask"))))
                .id());
        SoftAssertions come = new SoftAssertions();
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            String key = key();
            rounds.live(new RandomShippedRedesign(seed, key, called).of(seed, cases), come, seen);
        }
        report("Shipped processes", come);
    }

    @Test
    void whatWasPredictedOfEachDraftComesTrueOverFormsThatAreReworded() {
        SoftAssertions come = new SoftAssertions();
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            RandomFormEdits edits = new RandomFormEdits(seed);
            List<Question> first = edits.first();
            List<Question> second = edits.redrawn(first);
            if (!RandomFormEdits.components(second).equals(RandomFormEdits.components(first))) {
                String form = typedVisits.begin(started, RandomFormEdits.components(first), edits.drafts(first));
                Map<String, Set<String>> predicted =
                        typedVisits.predictedRefusals(typedVisits.foresee(form, RandomFormEdits.components(second)));
                typedVisits.publish();
                come.assertThat(typedVisits.sendAll())
                        .as("seed %d, %s%n%s%n%s", seed, first, second, typedVisits)
                        .isEqualTo(predicted);
            }
        }
        come.assertAll();
    }

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

    private void report(String what, SoftAssertions come) {
        System.out.printf("%s, seeds %d to %d: %s%n", what, SEED, SEED + ROUNDS - 1, seen);
        come.assertAll();
        assertThat(seen.published).as("redesigns that could be published").isGreaterThan(ROUNDS / 2);
        assertThat(seen.exactlyBack).as("cases that went back exactly").isGreaterThan(ROUNDS);
    }

    private static String key() {
        return "walk-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private List<OpenedCase> cases() {
        return List.of(
                migrationFixtures.caseOf("caseworker"),
                migrationFixtures.caseOf("caseworker2"),
                migrationFixtures.caseOf("clinician"),
                migrationFixtures.caseOfNobody());
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
}
