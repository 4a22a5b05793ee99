package org.throughline.safety.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ClientFacts;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.SafetyStrip;
import org.throughline.closure.ClosureProcess;
import org.throughline.contacts.Notes;
import org.throughline.contacts.Notes.DangerInNote;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.TaskForm;
import org.throughline.intake.IntakeProcess;
import org.throughline.intake.Intakes;
import org.throughline.people.Death;
import org.throughline.safety.Dangers;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

/** Somebody is in immediate danger, at whatever door that is said; and what ends when the client dies. */
@LifecycleTest
class DangerTest {

    private static final String REPORT = SafetyResponseProcess.Elements.REPORT_BY_PHONE;
    private static final Map<String, Object> DANGER =
            Map.of("immediateDanger", true, "dangerDescription", "He is at the door.", "startSafetyResponse", true);
    private static final Map<String, Object> UNANSWERED = Map.of(
            "immediateDanger",
            true,
            "dangerDescription",
            "He is at the door.",
            "startSafetyResponse",
            false,
            "noSafetyResponseReason",
            "The police stands beside her.");

    @Autowired
    LifecycleDriver driver;

    @Autowired
    Intakes intakes;

    @Autowired
    Cases cases;

    @Autowired
    ClientFacts facts;

    @Autowired
    ContactEndings endings;

    @Autowired
    Dangers dangers;

    @Autowired
    Notes notes;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskCompletion door;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService engineForms;

    @Autowired
    IdentityService identity;

    @Autowired
    Clock clock;

    @Test
    void dangerInARequestIsBeforeTheSupervisorAtOnceAndDueWithinTheHour() {
        String number = requested(DANGER);

        var mine = worklist.slice(
                new WorkQuery(WorkScope.MINE, null, false, number, null, 10, null), driver.actor("intakesupervisor"));
        assertThat(mine.items()).hasSize(1).first().satisfies(task -> {
            assertThat(task.taskKey()).isEqualTo(REPORT);
            assertThat(task.dueAt())
                    .isBetween(Instant.now(clock), Instant.now(clock).plus(Duration.ofHours(1)));
        });
        assertThat(strip(number).immediateDanger()).isTrue();
        assertThat(strip(number).openConcern()).isTrue();
    }

    @Test
    void whoeverStartsNoResponseSaysWhyAndTheReasonIsShown() {
        Map<String, Object> silent = new HashMap<>(answers(UNANSWERED));
        silent.remove("noSafetyResponseReason");
        assertThatThrownBy(() -> intakes.request(silent, driver.actor("intake")))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("field")
                        .containsExactly("noSafetyResponseReason"));

        String number = requested(UNANSWERED);

        assertThat(driver.isOpen(number, REPORT)).isFalse();
        assertThat(dangers.ofCase(caseId(number)))
                .extracting("unansweredReason")
                .containsExactly("The police stands beside her.");
        assertThat(strip(number).immediateDanger()).isTrue();
    }

    @Test
    void theHistoryAndTheInterviewStartItTooAndNotTwice() {
        String number = driver.request();
        driver.until(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);
        driver.complete(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY, DANGER);
        assertThat(driver.openTasks(number)).containsOnlyOnce(REPORT);

        notes.write(caseId(number), note(), new DangerInNote(true, null), driver.actor("intake"));
        assertThat(driver.openTasks(number)).containsOnlyOnce(REPORT);
    }

    @Test
    void theEnginesOwnCompletionIsNoWayAround() {
        String number = driver.request();
        driver.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(AssessmentProcess.Elements.INTERVIEW_CLIENT)
                .singleResult();
        TaskForm form = door.open(task.getId(), driver.actor(task.getAssignee()), Locale.ENGLISH);
        identity.setAuthenticatedUserId(task.getAssignee());
        try {
            engineForms.submitTaskForm(task.getId(), driver.fill(form.form().schema(), form.data(), DANGER));
        } finally {
            identity.clearAuthentication();
        }
        assertThat(driver.openTasks(number)).containsOnlyOnce(REPORT);
    }

    @Test
    void aNoteOnAClosedCaseStartsAResponseOfItsOwn() {
        String number = driver.request();
        driver.until(number, IntakeProcess.Elements.SCREEN_REQUEST);
        driver.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "screened-out"));
        assertThatThrownBy(
                        () -> notes.write(caseId(number), note(), new DangerInNote(false, " "), driver.actor("intake")))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("danger-reason-missing");

        notes.write(caseId(number), note(), new DangerInNote(true, null), driver.actor("intake"));

        assertThat(driver.openTasks(number)).containsExactly(REPORT);
    }

    @Test
    void nobodyAloneTurnsAwayARequestInWhichDangerWasNamed() {
        String number = requested(DANGER);
        driver.until(number, IntakeProcess.Elements.SCREEN_REQUEST);
        assertThat(offered(number, "intake")).containsExactly("accept");
        for (String away : List.of("screened-out", "information-only")) {
            assertThatThrownBy(() ->
                            driver.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", away)))
                    .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.field())
                            .isEqualTo("screening"));
        }
        dangers.end(caseId(number), "She is at her sister's.", driver.actor("intake"));
        assertThatThrownBy(() -> driver.complete(
                        number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "screened-out")))
                .hasMessageContaining("turn-away-needs-second");
        assertThat(strip(number).immediateDanger()).isFalse();
    }

    @Test
    void aSupervisorIsTheSecondPerson() {
        String number = requested(UNANSWERED);
        driver.until(number, IntakeProcess.Elements.SCREEN_REQUEST);
        dangers.end(caseId(number), "The police took her to the shelter.", driver.actor("intakesupervisor"));

        assertThat(offered(number, "intake")).containsExactly("accept", "information-only", "screened-out");
        driver.complete(number, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "screened-out"));

        assertThat(cases.require(caseId(number)).isOpen()).isFalse();
    }

    @Test
    void aDangerThatWasSaidInACallMakesTheCaseUrgentAndTheRiskSevereUntilItIsOver() {
        String number = driver.request();
        driver.until(number, IntakeProcess.Elements.SCREEN_REQUEST);
        notes.write(caseId(number), note(), new DangerInNote(true, null), driver.actor("intake"));
        driver.until(number, CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        assertThat(cases.require(caseId(number)).priority()).isEqualTo("urgent");

        driver.until(number, AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT);
        assertThat(cases.require(caseId(number)).riskLevel()).isIn("high", "severe");
    }

    private List<String> offered(String number, String screener) {
        Task screening = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(IntakeProcess.Elements.SCREEN_REQUEST)
                .singleResult();
        TaskForm form = door.open(screening.getId(), driver.actor(screener), Locale.ENGLISH);
        return new FormAnswers(form.data())
                .rows("screenings").stream().map(option -> option.text("value")).toList();
    }

    @Test
    void aDeathEndsTheWorkPrefillsTheClosureAndIsAskedForBeforeReopening() {
        String number = driver.request();
        driver.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        Actor worker = driver.actor("caseworker");
        facts.recordDeath(caseId(number), new Death(LocalDate.now(clock), "Her sister"), null, worker);

        assertThat(driver.openTasks(number)).containsExactly(ClosureProcess.Elements.PREPARE_CLOSURE);
        Task closing =
                tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        TaskForm form = door.open(closing.getId(), worker, Locale.ENGLISH);
        assertThat(form.data()).containsEntry("reason", "deceased").containsEntry("clientDied", true);
        Map<String, Object> asked =
                new HashMap<>(driver.fill(form.form().schema(), form.data(), Map.of("reason", "deceased")));
        asked.put("aftercare", true);
        assertThatThrownBy(() -> door.complete(closing.getId(), asked, worker))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting("field")
                        .containsExactly("aftercare"));
        driver.complete(number, ClosureProcess.Elements.PREPARE_CLOSURE, Map.of("reason", "deceased"));
        driver.until(number, null);

        assertThatThrownBy(() -> cases.reopen(caseId(number), "Her children", worker))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.field()).isEqualTo("knowingOfDeath"));
        cases.reopen(caseId(number), "Her children", true, worker);
        assertThat(cases.require(caseId(number)).isOpen()).isTrue();
    }

    @Test
    void whoeverEndsTheContactBecauseOfADeathRecordsItOfThePerson() {
        String number = driver.request();
        driver.until(number, CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        driver.complete(number, CaseLifecycleProcess.Elements.ASSIGN_WORKER, Map.of("worker", "caseworker"));
        Map<String, Object> answers = driver.answers(
                "end-contact", Map.of("reason", "deceased", "diedOn", "2026-01-05", "diedToldBy", "Her sister"));

        endings.end(caseId(number), AnsweredForm.latest(answers), driver.actor("caseworker"));

        assertThat(strip(number).died()).isEqualTo(new Death(LocalDate.of(2026, 1, 5), "Her sister"));
    }

    private String requested(Map<String, Object> settled) {
        return intakes.request(answers(settled), driver.actor("intake"));
    }

    private Map<String, Object> answers(Map<String, Object> settled) {
        Map<String, Object> all = new HashMap<>(settled);
        all.putAll(Map.of("source", "self", "presentingProblem", "legal"));
        return driver.answers(Intakes.REQUEST_FORM, all);
    }

    private NoteText note() {
        return new NoteText("phone", null, clock.instant(), "She says that he is at the door.");
    }

    private UUID caseId(String number) {
        return cases.find(number).orElseThrow().caseId();
    }

    private SafetyStrip strip(String number) {
        CaseView view = cases.view(number, Actor.SYSTEM);
        return view.safety();
    }
}
