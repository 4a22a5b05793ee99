package org.throughline.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.IntegrationTest;
import org.throughline.LifecycleDriver;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.engine.ModelKind;
import org.throughline.engine.TaskForm;
import org.throughline.intake.IntakeProcess;
import org.throughline.modelcheck.Finding;
import org.throughline.play.PlayAct.ActKind;
import org.throughline.play.PlayView.OpenStep;
import org.throughline.play.PlayView.ReachedStep;
import org.throughline.play.Plays.PlayableCase;
import org.throughline.play.domain.PlayTimePolicy;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.studio.Publications;
import org.throughline.studio.Redesigns;
import org.throughline.studio.ScenarioResults;
import org.throughline.studio.ScenarioResults.ScenarioLine;

/** A case is played through a redesign, and nothing of it happens. */
@IntegrationTest
class PlaysTest {

    /** The play itself, and what goes on by the clock meanwhile: links of the access log, the engine's meters. */
    private static final String[] BESIDE_THE_PLAY = {
        "play", "access_seal", "access_checkpoint", "access_log_unsealed", "act_ru_meter_log", "act_ru_task_meter_log"
    };

    private static final Actor ADA = new Actor("ada-plays", "Ada Plays", Set.of("administrator"), Set.of());
    private static final Map<String, Object> REQUEST =
            Map.of("source", "self", "presentingProblem", "housing", "problemDetails", "The lease ends");

    @Autowired
    private Plays plays;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ScenarioCatalog catalog;

    @Autowired
    private ScenarioResults results;

    @Autowired
    private PlayTools tools;

    @Autowired
    private PlayRecorder recorder;

    @Autowired
    private Clock clock;

    @Autowired
    private Publications publications;

    @Autowired
    private Redesigns redesigns;

    @Autowired
    private LifecycleDriver lifecycle;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCaseIsPlayedFromRequestToScreeningAndNothingOfItStays() {
        UUID redesign = redesign();
        Map<String, Long> before = rows();
        PlayView begun = plays.begin(redesign, REQUEST, null, ADA);
        assertThat(begun.open()).extracting(OpenStep::step).contains(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);

        PlayView screened =
                complete(redesign, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, Map.of("immediateDanger", false));
        assertThat(screened.way())
                .extracting(ReachedStep::step)
                .contains(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, IntakeProcess.Elements.SCREEN_REQUEST);
        PlayView triaged = complete(redesign, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "accept"));

        assertThat(triaged.problem()).isNull();
        assertThat(triaged.decisions())
                .filteredOn(decision -> decision.key().equals("triage"))
                .singleElement()
                .satisfies(decision -> assertThat(decision.rules()).isNotEmpty());
        assertThat(triaged.open()).extracting(OpenStep::step).contains(CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        assertThat(rows()).isEqualTo(before);
        plays.end(redesign, ADA);
    }

    @Test
    void aRefusedAnswerStandsAtItsFieldAndIsNotKept() {
        UUID redesign = redesign();
        plays.begin(redesign, REQUEST, null, ADA);
        PlayAct without = new PlayAct(
                ActKind.COMPLETE, IntakeProcess.KEY, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, 0, null, Map.of());

        assertThatThrownBy(() -> plays.act(redesign, without, ADA))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .anySatisfy(error -> assertThat(error.field()).isEqualTo("contactSafety")));
        assertThat(plays.view(redesign, ADA).acts()).isEmpty();
    }

    @Test
    void dangerThatAnAnswerNamesStartsTheSafetyResponseAsAtTheDesk() {
        UUID redesign = redesign();
        plays.begin(redesign, REQUEST, null, ADA);

        PlayView view = complete(
                redesign,
                IntakeProcess.Elements.TAKE_SOCIAL_HISTORY,
                Map.of("immediateDanger", true, "startSafetyResponse", true, "dangerDescription", "He has a knife"));

        assertThat(view.processes()).extracting(PlayView.PlayedProcess::key).contains(SafetyResponseProcess.KEY);
    }

    @Test
    void timeIsMovedOnUntilATimerHasComeUpAndBackAgain() {
        UUID redesign = redesign();
        PlayView begun = plays.begin(redesign, REQUEST, null, ADA);
        PlayView.WaitingTimer last = begun.timers().get(begun.timers().size() - 1);

        PlayView moved = plays.act(
                redesign, new PlayAct(ActKind.TIMER, last.process(), last.step(), last.nth(), null, Map.of()), ADA);

        assertThat(moved.problem()).isNull();
        assertThat(moved.timers()).hasSizeLessThan(begun.timers().size());
        assertThat(plays.back(redesign, 0, ADA).timers()).hasSameSizeAs(begun.timers());
    }

    @Test
    void whatIsDrawnIsPlayedAndAPlayThatNoLongerFitsSaysWhereItStops() {
        UUID redesign = redesign();
        plays.begin(redesign, REQUEST, null, ADA);
        complete(redesign, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, Map.of("immediateDanger", false));
        redraw(redesign, content -> content.replace(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, "AskForHistory"));

        PlayView view = plays.view(redesign, ADA);

        assertThat(view.open()).extracting(OpenStep::step).contains("AskForHistory");
        assertThat(view.problem().act()).isEqualTo(1);
        assertThatThrownBy(() -> complete(redesign, "AskForHistory", Map.of())).isInstanceOf(Rejection.class);
    }

    @Test
    void nobodyWaitsLongForACaseWhileAnotherIsPlayed() {
        UUID redesign = redesign();
        plays.begin(redesign, REQUEST, null, ADA);
        String number = lifecycle.request();
        CompletableFuture<PlayView> play = CompletableFuture.supplyAsync(
                () -> complete(redesign, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, Map.of()));
        long start = System.nanoTime();

        lifecycle.complete(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, Map.of());

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
        assertThat(play.join().acts()).hasSize(1);
    }

    @Test
    void aPlayThatLastsTooLongEndsWithWordsWhereverItStands() {
        PlayScript script = PlayScript.invented(REQUEST, List.of());
        PlayRunner noTime = hurried(Duration.ZERO, Duration.ofMinutes(1));
        PlayRunner oneSecond = hurried(Duration.ofMinutes(1), Duration.ofSeconds(1));

        assertThat(noTime.replay(List.of(), script, PlayedCase::problem).message())
                .startsWith("It was stopped after 0 seconds");
        assertThatThrownBy(() -> oneSecond.within(List.of(), script, played -> jdbc.sql("select pg_sleep(60)::text")
                        .query(String.class)
                        .single()))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("play-too-slow"));
    }

    private PlayRunner hurried(Duration act, Duration whole) {
        return new PlayRunner(tools, recorder, clock, new PlayTimePolicy(act, whole));
    }

    @Test
    void whatTheEngineSaysInEnglishIsSaidInWordsAndByTheNameOfTheStep() {
        UUID redesign = redesign();
        plays.begin(redesign, REQUEST, null, ADA);
        complete(redesign, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, Map.of("immediateDanger", false));
        redraw(redesign, content -> content.replace("screening == ", "screeningOfNobody == "));

        assertThatThrownBy(
                        () -> complete(redesign, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "accept")))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("play-answer-unknown"));
    }

    @Test
    void whatTheEngineCannotReadIsSaidAsTheChecksSayIt() {
        UUID redesign = redesign();
        redraw(redesign, content -> content.replaceFirst("sourceRef=\"[^\"]+\"", "sourceRef=\"Nowhere\""));

        assertThatThrownBy(() -> plays.begin(redesign, REQUEST, null, ADA))
                .isInstanceOfSatisfying(Rejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo("play-model-refused");
                    assertThat(refused.args()[0].toString()).doesNotContain("in its own words", "ENGINE-", "sourceRef");
                });
    }

    @Test
    void theFormsOpenWithTheChoicesOfAPastCaseAndWithNothingPersonalAndTheCaseSaysSo() {
        UUID redesign = redesign();
        String past = finishedCase();

        assertThat(plays.pastCases(IntakeProcess.KEY, null, null, ADA).items())
                .extracting(PlayableCase::caseNumber)
                .contains(past);
        assertThatThrownBy(() -> plays.begin(redesign, REQUEST, lifecycle.request(), ADA))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("past-case-open"));
        Map<String, Object> request =
                plays.requestForm(redesign, past, Locale.ENGLISH, ADA).data();
        plays.begin(redesign, REQUEST, past, ADA);
        PlayAct history = act(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);
        Map<String, Object> opened =
                plays.form(redesign, history, Locale.ENGLISH, ADA).data();

        assertThat(request)
                .containsEntry("lastName", "Xqwyz-Zzvrk")
                .as("neither who it was nor what the form hides")
                .doesNotContainKeys("birthDate", "phone", "address", "dangerDescription");
        assertThat(opened)
                .containsEntry("contactSafety", "arranged")
                .hasEntrySatisfying(
                        "childrenInHousehold", children -> assertThat(children).hasToString("3"))
                .containsEntry("contactArrangement", InventedAnswers.WORDS);
        assertThat(script(redesign)).doesNotContain("Lockridge");
        assertThat(accessLogOf(past)).contains("ada-plays read play");
        plays.end(redesign, ADA);
    }

    private String script(UUID redesign) {
        return jdbc.sql("select script::text from play where redesign = ?")
                .param(redesign)
                .query(String.class)
                .single();
    }

    private List<String> accessLogOf(String caseNumber) {
        return jdbc.sql("select a.by || ' ' || a.action || ' ' || a.what from access_log a"
                        + " join case_file c on c.id = a.case_id where c.case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .list();
    }

    private String finishedCase() {
        String number = lifecycle.request();
        lifecycle.complete(
                number,
                IntakeProcess.Elements.TAKE_SOCIAL_HISTORY,
                Map.of(
                        "contactSafety", "arranged",
                        "childrenInHousehold", 3,
                        "problemStory", "Ms Lockridge lost the flat"));
        lifecycle.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "screened-out"));
        return number;
    }

    @Test
    void onlyAdministratorsPlay() {
        UUID redesign = redesign();
        Actor worker = lifecycle.actor("caseworker");

        assertThatThrownBy(() -> plays.begin(redesign, REQUEST, null, worker)).isInstanceOf(Rejection.class);
    }

    @Test
    void aKeptPlayIsRidOfTypedWordsAndSaysWhereARedesignGoesAnotherWay() {
        UUID redesign = redesign();
        plays.begin(redesign, REQUEST, null, ADA);
        complete(redesign, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, Map.of("immediateDanger", false));
        UUID kept = scenarios.keep(redesign, "Until the screening " + redesign, ADA);

        assertThat(scenarios.file(kept, ADA))
                .doesNotContain("The lease ends")
                .contains("way:", IntakeProcess.KEY + "/" + IntakeProcess.Elements.SCREEN_REQUEST);
        assertThat(scenarios.run(redesign, kept, ADA).asExpected()).isTrue();
        redraw(redesign, content -> content.replace(IntakeProcess.Elements.SCREEN_REQUEST, "LookAgain"));
        assertThat(scenarios.run(redesign, kept, ADA))
                .extracting(ScenarioOutcome::code)
                .isEqualTo("other-way");
        assertThat(publications.findings(redesign, ADA))
                .extracting(Finding::code)
                .contains("scenario-differs");
        scenarios.remove(kept, ADA);
    }

    @Test
    void everyScenarioIsListedWithItsLastResultInEachOpenRedesignAndMayBeRenewed() {
        UUID redesign = redesign();
        UUID kept = catalog.keepShipped("screened-out", ADA);
        redraw(redesign, content -> content.replace(IntakeProcess.Elements.SCREEN_REQUEST, "LookAgain"));
        scenarios.run(redesign, kept, ADA);

        ScenarioLine line = line(kept);
        assertThat(line.scenario().processes()).contains(IntakeProcess.KEY);
        assertThat(line.scenario().end()).as("closed").isEmpty();
        assertThat(line.scenario().keptBy()).isEqualTo(ADA.username());
        assertThat(line.results()).singleElement().satisfies(result -> {
            assertThat(result.redesign()).isEqualTo(redesign);
            assertThat(result.outcome().asExpected()).isFalse();
        });
        assertThat(catalog.shipped(ADA)).filteredOn(ScenarioView::kept).hasSize(1);

        scenarios.renew(kept, ADA);

        assertThat(line(kept).results()).isEmpty();
        scenarios.remove(kept, ADA);
    }

    private ScenarioLine line(UUID scenario) {
        return results.list(null, null, ADA).items().stream()
                .filter(one -> one.scenario().id().equals(scenario))
                .findFirst()
                .orElseThrow();
    }

    /** The files beside the shipped models. */
    @TestFactory
    Stream<DynamicTest> everyShippedScenarioRunsAsItIsWritten() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of("processes/scenarios"))) {
            files = found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(6);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertThat(
                                scenarios.run(List.of(), ScenarioFile.read(Files.readString(file))))
                        .isEqualTo(ScenarioOutcome.AS_EXPECTED)));
    }

    private UUID redesign() {
        UUID redesign = redesigns.open("Played", "To try it", ADA).id();
        redesigns.add(redesign, ModelKind.PROCESS, IntakeProcess.KEY, ADA);
        return redesign;
    }

    private void redraw(UUID redesign, java.util.function.UnaryOperator<String> change) {
        var draft = redesigns.draft(redesign, ModelKind.PROCESS, IntakeProcess.KEY, ADA);
        redesigns.save(
                redesign, ModelKind.PROCESS, IntakeProcess.KEY, change.apply(draft.content()), draft.revision(), ADA);
    }

    private static PlayAct act(String step) {
        return new PlayAct(ActKind.COMPLETE, IntakeProcess.KEY, step, 0, null, Map.of());
    }

    private PlayView complete(UUID redesign, String step, Map<String, Object> settled) {
        String process =
                step.equals(CaseLifecycleProcess.Elements.ASSIGN_WORKER) ? CaseLifecycleProcess.KEY : IntakeProcess.KEY;
        PlayAct act = new PlayAct(ActKind.COMPLETE, process, step, 0, null, Map.of());
        TaskForm form = plays.form(redesign, act, Locale.ENGLISH, ADA);
        Map<String, Object> answers = lifecycle.fill(form.form().schema(), form.data(), new HashMap<>(settled));
        return plays.act(redesign, act.with(answers), ADA);
    }

    /** How many rows each table has, but for the one that keeps the acts; and which number the next case will have. */
    private Map<String, Long> rows() {
        List<String> tables = jdbc.sql("select relname from pg_class where relkind = 'r' and not relname = any(?)"
                        + " and relnamespace = 'public'::regnamespace")
                .param(BESIDE_THE_PLAY)
                .query(String.class)
                .list();
        Map<String, Long> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        rows.put(
                "next case",
                jdbc.sql("select last_value from case_number_seq")
                        .query(Long.class)
                        .single());
        return rows;
    }
}
