package org.throughline.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenTask;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.Timeline;
import org.throughline.contacts.NoteCorrections;
import org.throughline.contacts.Notes;
import org.throughline.engine.TaskCompletion;
import org.throughline.intake.CallBackProcess;
import org.throughline.intake.CallBacks;
import org.throughline.intake.CallBacks.NewCall;
import org.throughline.intake.CallBacks.WrittenCall;
import org.throughline.intake.ClientCandidate;
import org.throughline.intake.Intakes;
import org.throughline.intake.KnownPerson;
import org.throughline.people.Households;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.people.Relation;
import org.throughline.shared.Rejection;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

/** A call of somebody whose case is open: a note there and a task for whoever has it, all or nothing. */
@LifecycleTest
class CallBackProcessTest {

    private static final NewCall CALL = new NewCall("She asked when the heating comes.", "her sister");

    @Autowired
    CallBacks calls;

    @Autowired
    Intakes intakes;

    @Autowired
    Cases cases;

    @Autowired
    CaseAccess access;

    @Autowired
    Notes notes;

    @Autowired
    NoteCorrections corrections;

    @Autowired
    Timeline timeline;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    Worklist worklist;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskCompletion door;

    CaseActions desk;
    Map<String, Object> caller;
    UUID person;
    OpenedCase open;

    @BeforeEach
    void somebodyWhoseCaseIsOpen() {
        BpmnAwareTests.init(engine);
        desk = new CaseActions(engine, door);
        String family = "C" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;
        caller = Map.of("firstName", "Cora", "lastName", family);
        person = persons.register(PersonDetails.named("Cora", family), CaseActions.INTAKE);
        open = cases.open(new NewCase(null, person, "self", null, "housing"), CaseActions.INTAKE);
    }

    @Test
    void theCallIsANoteOfTheOpenCaseAndATaskForItsWorkerThoughIntakeMayNotReadTheCase() {
        cases.recordAssignment(open.caseId(), "caseworker", "north", "supervisor");
        assertThat(access.mayRead(CaseActions.INTAKE, open.caseId())).isFalse();

        WrittenCall written = calls.write(caller, card(), CALL, CaseActions.INTAKE);

        assertThat(written.asked()).isEqualTo("Carla Mendez");
        assertThat(written.text()).isEqualTo("She asked when the heating comes.");
        Notes.Note note = notes.slice(open.caseId(), 1, null, CaseActions.CASEWORKER)
                .items()
                .get(0);
        assertThat(note.content().text()).isEqualTo("She asked when the heating comes.");
        assertThat(note.content().contactWith()).isEqualTo("her sister");
        ProcessInstance process = desk.process(CallBackProcess.KEY, open.caseNumber());
        assertThat(process).isWaitingAtExactly(CallBackProcess.Elements.RETURN_CALL);
        var task = desk.task(open.caseNumber(), CallBackProcess.Elements.RETURN_CALL);
        assertThat(task).isAssignedTo("caseworker");
        assertThat(task.getDueDate()).isNotNull();
        var form = door.open(task.getId(), CaseActions.CASEWORKER, Locale.ENGLISH);
        assertThat(form.data())
                .containsEntry("calledBy", "her sister")
                .containsEntry("takenBy", "Ines Hart")
                .containsEntry("callText", "She asked when the heating comes.");
        desk.timers(process, CallBackProcess.Elements.RETURN_CALL);

        desk.complete(
                open.caseNumber(),
                CallBackProcess.Elements.RETURN_CALL,
                Map.of("callOutcome", "spoken"),
                CaseActions.CASEWORKER);
        assertThat(process)
                .isEnded()
                .hasPassed(
                        CallBackProcess.Elements.CASE_HANDED_OVER,
                        CallBackProcess.Elements.RECORD_CALL_RETURNED,
                        CallBackProcess.Elements.CALL_RETURNED);
        assertThat(timeline.slice(open.caseId(), 1, null, Locale.ENGLISH).items())
                .extracting(Timeline.TimelineEntry::summary)
                .containsExactly("The call was answered: they spoke");
    }

    @Test
    void whoReturnsTheCallReadsTheNoteAsItStandsNowAndThatItWasEnteredInError() {
        cases.recordAssignment(open.caseId(), "caseworker", "north", "supervisor");
        calls.write(caller, card(), CALL, CaseActions.CASEWORKER);
        Notes.Note note = notes.slice(open.caseId(), 1, null, CaseActions.CASEWORKER)
                .items()
                .get(0);
        var corrected = new Notes.NoteText("phone", "her sister", note.content().contactAt(), "She asked about rent.");
        notes.amend(note.id(), 1, corrected, CaseActions.CASEWORKER);
        assertThat(callText()).isEqualTo("She asked about rent.");

        corrections.enteredInError(open.caseId(), note.id(), "Of another Cora.", CaseActions.CASEWORKER);

        assertThat(callText())
                .contains("Entered in error by Carla Mendez", "Of another Cora.", "She asked about rent.");
    }

    private String callText() {
        var task = desk.task(open.caseNumber(), CallBackProcess.Elements.RETURN_CALL);
        return (String) door.open(task.getId(), CaseActions.CASEWORKER, Locale.ENGLISH)
                .data()
                .get("callText");
    }

    @Test
    void aTaskIsFoundByAllThatItsClientIsKnownByLikeTheCase() {
        cases.recordAssignment(open.caseId(), "caseworker", "north", "supervisor");
        calls.write(caller, card(), CALL, CaseActions.INTAKE);
        String family = caller.get("lastName").toString();
        String end = String.valueOf(10_000 + System.nanoTime() % 10_000).substring(1);
        persons.update(
                person,
                PersonDetails.named("Renamed", "Now" + family)
                        .withBirthDate(LocalDate.of(1931, 7, 23))
                        .withPhone("+1 (312) 555-" + end),
                CaseActions.CASEWORKER);
        households.addMember(
                person, PersonDetails.named("Lodger" + family, ""), Relation.OTHER, CaseActions.CASEWORKER);
        for (String typed : List.of(
                "cora " + family,
                "lodger" + family,
                "312555" + end,
                "now" + family + " 23.7.1931",
                "now" + family + " 7/23/31")) {
            assertThat(found(typed)).as(typed).containsExactly(open.caseNumber());
        }
        assertThat(found("now" + family + " 1931-07-24")).isEmpty();
    }

    private List<String> found(String typed) {
        return worklist
                .slice(new WorkQuery(WorkScope.MINE, null, false, null, typed, null, null), CaseActions.CASEWORKER)
                .items()
                .stream()
                .map(OpenTask::caseNumber)
                .toList();
    }

    @Test
    void aCallAboutACaseThatNoTeamHasStaysWithIntake() {
        assertThat(calls.write(caller, card(), CALL, CaseActions.CASEWORKER).asked())
                .isNull();
        assertThat(desk.task(open.caseNumber(), CallBackProcess.Elements.RETURN_CALL_AT_INTAKE))
                .isNotAssigned()
                .hasCandidateGroup("intake");
        ProcessInstance process = desk.process(CallBackProcess.KEY, open.caseNumber());
        desk.complete(
                open.caseNumber(),
                CallBackProcess.Elements.RETURN_CALL_AT_INTAKE,
                Map.of("callOutcome", "not-needed"),
                CaseActions.INTAKE);
        assertThat(process).isEnded();
    }

    @Test
    void aCaseThatIsClosedTakesItsUnansweredCallsWithIt() {
        calls.write(caller, card(), CALL, CaseActions.INTAKE);
        ProcessInstance atIntake = desk.process(CallBackProcess.KEY, open.caseNumber());
        cases.close(open.caseId(), new CaseOutcome("screened-out", null, "intake"));
        assertThat(atIntake)
                .isEnded()
                .hasPassed(CallBackProcess.Elements.CLOSED_AT_INTAKE, CallBackProcess.Elements.CALL_LEFT_TO_INTAKE);

        OpenedCase next = cases.open(new NewCase(null, person, "self", null, "housing"), CaseActions.INTAKE);
        cases.recordAssignment(next.caseId(), "caseworker", "north", "supervisor");
        calls.write(caller, card(), CALL, CaseActions.INTAKE);
        ProcessInstance withTheTeam = desk.process(CallBackProcess.KEY, next.caseNumber());
        cases.close(next.caseId(), new CaseOutcome("goals-met", null, "supervisor"));
        assertThat(withTheTeam)
                .isEnded()
                .hasPassed(
                        CallBackProcess.Elements.CLOSED_BEFORE_THE_CALL, CallBackProcess.Elements.CALL_LEFT_TO_CLOSURE);
    }

    @Test
    void aCallThatIsRefusedLeavesNothingBehind() {
        KnownPerson card = card();
        refused(card, new NewCall(" ", null), "note-empty");
        refused(new KnownPerson(person, "0".repeat(64)), CALL, "known-person-changed");
        cases.close(open.caseId(), new CaseOutcome("screened-out", null, "intake"));
        refused(card, CALL, "known-person-changed");
        refused(card(), CALL, "call-no-open-case");
        assertThat(notes.slice(open.caseId(), 1, null, CaseActions.CASEWORKER).items())
                .isEqualTo(List.of());
        assertThat(desk.process(CallBackProcess.KEY, open.caseNumber())).isNull();
    }

    private void refused(KnownPerson card, NewCall call, String code) {
        assertThatThrownBy(() -> calls.write(caller, card, call, CaseActions.INTAKE))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private KnownPerson card() {
        return intakes.alike(caller, CaseActions.INTAKE).stream()
                .filter(one -> one.personId().equals(person))
                .findFirst()
                .map(ClientCandidate::shown)
                .map(shown -> new KnownPerson(person, shown))
                .orElseThrow();
    }
}
