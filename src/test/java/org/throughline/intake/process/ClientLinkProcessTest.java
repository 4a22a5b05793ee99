package org.throughline.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.Timeline;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.TaskCompletion;
import org.throughline.intake.ClientCandidate;
import org.throughline.intake.ClientLinkProcess;
import org.throughline.intake.ClientLinkView;
import org.throughline.intake.ClientLinks;
import org.throughline.intake.IntakeProcess;
import org.throughline.intake.Intakes;
import org.throughline.intake.KnownPerson;
import org.throughline.intake.PersonMerges;
import org.throughline.people.Households;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.people.Relation;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/** Whose case it is: proposed at intake, confirmed by whoever answers for the file, and taken back. */
@LifecycleTest
class ClientLinkProcessTest {

    private static final Actor INTAKE_SUPERVISOR =
            new Actor("intakesupervisor", "Irma Wolf", Set.of("supervisor"), Set.of("intake"));

    private static final Actor CLINICIAN =
            new Actor("clinician", "Nadia Brooks", Set.of("clinician"), Set.of("north", "south"));

    @Autowired
    Intakes intakes;

    @Autowired
    ClientLinks links;

    @Autowired
    Cases cases;

    @Autowired
    PersonMerges merges;

    @Autowired
    Timeline timeline;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskCompletion door;

    CaseActions desk;

    /** No two tests know the same people. */
    String family = "L" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;

    UUID known;

    @BeforeEach
    void somebodyOnFile() {
        BpmnAwareTests.init(engine);
        desk = new CaseActions(engine, door);
        known = persons.register(PersonDetails.named("Rosa", family).withPhone("+1 312 555 0103"), CaseActions.INTAKE);
        households.addMember(known, PersonDetails.named("Tomás", family), Relation.CHILD, CaseActions.INTAKE);
    }

    @Test
    void untilItIsConfirmedTheNewCaseShowsOnlyWhatWasStatedAndTheFileStaysAsItIs() {
        with_a_case_of("caseworker", "north");
        String number = proposed();

        assertThat(client(number)).isNotEqualTo(known);
        assertThat(persons.find(client(number)).orElseThrow().details().phone()).isEqualTo("+1 312 555 0117");
        assertThat(persons.find(known).orElseThrow().details().phone()).isEqualTo("+1 312 555 0103");
        assertThat(cases.view(number, CaseActions.INTAKE).otherCases()).isEmpty();
        var history = door.open(
                desk.task(number, IntakeProcess.Elements.TAKE_SOCIAL_HISTORY).getId(),
                CaseActions.INTAKE,
                Locale.ENGLISH);
        assertThat(history.data()).doesNotContainKey("household");
        assertThat(desk.process(IntakeProcess.KEY, number))
                .isWaitingAtExactly(IntakeProcess.Elements.TAKE_SOCIAL_HISTORY);
    }

    @Test
    void theWorkerOfThePersonsCaseIsAskedAndConfirms() {
        with_a_case_of("caseworker", "north");
        String number = proposed();
        UUID stated = client(number);
        ProcessInstance link = desk.process(ClientLinkProcess.KEY, number);
        assertThat(link).isWaitingAtExactly(ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK);
        assertThat(desk.task(number, ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK))
                .isAssignedTo("caseworker");
        var form = door.open(
                desk.task(number, ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK)
                        .getId(),
                CaseActions.CASEWORKER,
                Locale.ENGLISH);
        assertThat(form.data().get("compared").toString()).contains("+1 312 555 0117", "+1 312 555 0103");

        confirm(number, "same-person", false, CaseActions.CASEWORKER);

        assertThat(link)
                .isEnded()
                .hasPassed(
                        ClientLinkProcess.Elements.RECORD_LINK_DECISION,
                        ClientLinkProcess.Elements.SAME_PERSON,
                        ClientLinkProcess.Elements.RECORDS_LINKED);
        assertThat(client(number)).isEqualTo(known);
        assertThat(persons.find(stated).orElseThrow().id()).isEqualTo(known);
        assertThat(persons.find(known).orElseThrow().details().phone())
                .as("what was told overwrites nothing")
                .isEqualTo("+1 312 555 0103");
    }

    @Test
    void theWaysToReachTheClientAreTakenOverOnlyWhereWhoeverDecidesSaysSo() {
        with_a_case_of("caseworker", "north");
        String number = proposed();
        confirm(number, "same-person", true, CaseActions.CASEWORKER);
        assertThat(persons.find(known).orElseThrow().details().phone()).isEqualTo("+1 312 555 0117");
    }

    @Test
    void declinedTheCaseKeepsAPersonOfItsOwn() {
        with_a_case_of("caseworker", "north");
        String number = proposed();
        UUID stated = client(number);
        ProcessInstance link = desk.process(ClientLinkProcess.KEY, number);

        confirm(number, "somebody-else", false, CaseActions.CASEWORKER);

        assertThat(link)
                .isEnded()
                .hasPassed(ClientLinkProcess.Elements.SAME_PERSON, ClientLinkProcess.Elements.RECORDS_KEPT_APART)
                .hasNotPassed(ClientLinkProcess.Elements.RECORDS_LINKED);
        assertThat(client(number)).isEqualTo(stated);
        assertThat(persons.find(stated).orElseThrow().id()).isEqualTo(stated);
    }

    @Test
    void aConfirmedLinkIsTakenBackWithAReasonAndEverythingIsAsBefore() {
        with_a_case_of("caseworker", "north");
        String number = proposed();
        UUID stated = client(number);
        UUID caseId = cases.find(number).orElseThrow().caseId();
        confirm(number, "same-person", true, CaseActions.CASEWORKER);
        cases.recordAssignment(caseId, "caseworker", "north", "supervisor");

        assertThatThrownBy(() -> links.undo(caseId, " ", CaseActions.CASEWORKER))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
        links.undo(caseId, "Her cousin of the same name", CaseActions.CASEWORKER);

        assertThat(client(number)).isEqualTo(stated);
        assertThat(persons.find(stated).orElseThrow().id()).isEqualTo(stated);
        assertThat(persons.find(known).orElseThrow().details().phone()).isEqualTo("+1 312 555 0103");
        assertThat(links.ofCase(caseId)).extracting(ClientLinkView::state).containsExactly("undone");
        assertThatThrownBy(() -> links.undo(caseId, "Twice", CaseActions.CASEWORKER))
                .hasMessageContaining("link-not-confirmed");
    }

    @Test
    void aFileWithoutATeamIsAnsweredForByIntakeAndNobodyConfirmsTheirOwnProposal() {
        String number = proposed(INTAKE_SUPERVISOR);
        assertThat(desk.task(number, ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK))
                .isNotAssigned();
        assertThatThrownBy(() -> confirm(number, "same-person", false, INTAKE_SUPERVISOR))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("link-not-yours"));
        assertThat(desk.process(ClientLinkProcess.KEY, number))
                .isWaitingAtExactly(ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK);
        assertThat(client(number)).isNotEqualTo(known);
    }

    @Test
    void aSupervisorOfIntakeConfirmsWhatAnIntakeWorkerProposed() {
        String number = proposed();
        confirm(number, "same-person", false, INTAKE_SUPERVISOR);
        assertThat(client(number)).isEqualTo(known);
    }

    @Test
    void whereNoCaseIsOpenTheSupervisorsOfTheLastTeamAreAsked() {
        OpenedCase earlier = with_a_case_of("caseworker", "north");
        cases.close(earlier.caseId(), new CaseOutcome("goals-met", null, "supervisor"));
        String number = proposed();
        assertThat(desk.task(number, ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK))
                .isNotAssigned()
                .hasCandidateGroup("supervisor@north");
        confirm(number, "same-person", false, CaseActions.SUPERVISOR);
        assertThat(client(number)).isEqualTo(known);
    }

    @Test
    void anAnswerThatNobodyKnowsIsRefusedAtTheForm() {
        with_a_case_of("caseworker", "north");
        String number = proposed();
        assertThatThrownBy(() -> confirm(number, "perhaps", false, CaseActions.CASEWORKER))
                .isInstanceOf(FormRefused.class);
        assertThat(desk.process(ClientLinkProcess.KEY, number))
                .isWaitingAtExactly(ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK);
    }

    @Test
    void aQuestionLeftLyingIsRemindedOfAndEscalatedAndOutlivesTheCase() {
        String number = proposed();
        desk.timers(desk.process(ClientLinkProcess.KEY, number), ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK);
        cases.close(cases.find(number).orElseThrow().caseId(), new CaseOutcome("screened-out", null, "intake"));
        confirm(number, "same-person", false, INTAKE_SUPERVISOR);
        assertThat(client(number)).isEqualTo(known);
    }

    @Test
    void whoeverAnswersForTheFileLinksAnyCaseAtOnceAndAllOfItIsHandedBack() {
        OpenedCase theirs = with_a_case_of("caseworker", "north");
        OpenedCase first = apart();
        OpenedCase second =
                cases.open(new NewCase(null, client(first.caseNumber()), "self", null, "food"), CaseActions.INTAKE);
        cases.recordAssignment(second.caseId(), "caseworker", "north", "supervisor");
        UUID stated = client(first.caseNumber());
        assertThatThrownBy(() -> links.link(first.caseId(), known, " ", CaseActions.CASEWORKER))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.field()).isEqualTo("reason"));

        assertThat(links.link(first.caseId(), known, "She showed her card", CaseActions.CASEWORKER))
                .isEqualTo("confirmed");
        assertThat(client(first.caseNumber())).isEqualTo(known);
        assertThat(client(second.caseNumber())).isEqualTo(known);
        assertThat(persons.find(known).orElseThrow().details().phone())
                .as("the newest way to reach her")
                .isEqualTo("+1 312 555 0117");
        assertThatThrownBy(() -> links.link(first.caseId(), stated, "Again", CaseActions.CASEWORKER))
                .hasMessageContaining("link-");

        links.undo(second.caseId(), "A cousin", CaseActions.SUPERVISOR);
        assertThat(client(first.caseNumber())).isEqualTo(stated);
        assertThat(client(second.caseNumber())).isEqualTo(stated);
        assertThat(client(theirs.caseNumber())).isEqualTo(known);
        assertThat(persons.find(known).orElseThrow().details().phone()).isEqualTo("+1 312 555 0103");
        assertThat(timeline.slice(theirs.caseId(), 1, null, Locale.ENGLISH)
                        .items()
                        .get(0)
                        .summary())
                .contains(first.caseNumber(), second.caseNumber(), "handed back", "A cousin");
        assertThat(links.ofCase(second.caseId()).get(0).moved())
                .containsExactlyInAnyOrder(first.caseNumber(), second.caseNumber());
    }

    @Test
    void twoPeopleOnFileAreMergedAndTakenApartAgainWithTheirCases() {
        OpenedCase theirs = with_a_case_of("caseworker", "north");
        OpenedCase other = apart();
        UUID duplicate = client(other.caseNumber());
        assertThatThrownBy(() -> merges.merge(duplicate, known, "Same card", CaseActions.INTAKE))
                .hasMessageContaining("merge-not-yours");
        assertThatThrownBy(() -> merges.merge(duplicate, known, "", CaseActions.SUPERVISOR))
                .hasMessageContaining("merge-reason-missing");
        assertThatThrownBy(() -> merges.undo(duplicate, "Two", CaseActions.SUPERVISOR))
                .hasMessageContaining("person-not-merged");

        merges.merge(duplicate, known, "Same card", CaseActions.SUPERVISOR);
        assertThat(client(other.caseNumber())).isEqualTo(known);
        assertThatThrownBy(() -> merges.merge(duplicate, known, "Again", CaseActions.SUPERVISOR))
                .hasMessageContaining("merged-already");

        merges.undo(duplicate, "Two after all", CaseActions.SUPERVISOR);
        assertThat(client(other.caseNumber())).isEqualTo(duplicate);
        assertThat(client(theirs.caseNumber())).isEqualTo(known);
        assertThat(persons.find(duplicate).orElseThrow().id()).isEqualTo(duplicate);
        assertThat(timeline.slice(other.caseId(), 2, null, Locale.ENGLISH).items())
                .extracting(Timeline.TimelineEntry::summary)
                .containsExactly(
                        "What was found to be one person is two again, and each case is whose it was: Two after all",
                        "Two people on file were found to be one: Same card");
    }

    @Test
    void whoeverDoesNotAnswerForTheFileOnlyProposesToLinkACase() {
        with_a_case_of("caseworker2", "south");
        OpenedCase apart = apart();
        assertThat(links.link(apart.caseId(), known, "Same face", CaseActions.CASEWORKER))
                .isEqualTo("proposed");
        assertThat(client(apart.caseNumber())).isNotEqualTo(known);
        assertThat(desk.task(apart.caseNumber(), ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK))
                .isAssignedTo("caseworker2");
        assertThatThrownBy(() -> links.link(apart.caseId(), known, "Same face", CaseActions.CASEWORKER))
                .hasMessageContaining("link-standing");
    }

    @Test
    void aProposalIsTakenBackByWhoMadeItAndNobodyIsAskedAnyLonger() {
        with_a_case_of("caseworker", "north");
        String number = proposed();
        UUID caseId = cases.find(number).orElseThrow().caseId();
        ProcessInstance link = desk.process(ClientLinkProcess.KEY, number);
        assertThatThrownBy(() -> links.undo(caseId, " ", CaseActions.INTAKE))
                .hasMessageContaining("link-undo-reason-missing");

        links.undo(caseId, "I read the wrong card", CaseActions.INTAKE);

        assertThat(link)
                .isEnded()
                .hasPassed(ClientLinkProcess.Elements.LINK_WITHDRAWN, ClientLinkProcess.Elements.PROPOSAL_TAKEN_BACK);
        assertThat(client(number)).isNotEqualTo(known);
        assertThat(links.ofCase(caseId)).extracting(ClientLinkView::state).containsExactly("withdrawn");
        assertThat(links.mayLink(caseId, CaseActions.INTAKE)).isTrue();
        assertThatThrownBy(() -> links.undo(caseId, "Twice", CaseActions.INTAKE))
                .hasMessageContaining("link-not-confirmed");
    }

    @Test
    void aProposalIsTakenBackByASupervisorButByNoOtherWorker() {
        with_a_case_of("caseworker2", "south");
        OpenedCase apart = apart();
        links.link(apart.caseId(), known, "Same face", CaseActions.CASEWORKER);
        assertThatThrownBy(() -> links.undo(apart.caseId(), "No", CLINICIAN)).hasMessageContaining("link-not-yours");

        links.undo(apart.caseId(), "Another street", CaseActions.SUPERVISOR);

        assertThat(links.ofCase(apart.caseId()))
                .extracting(ClientLinkView::state)
                .containsExactly("withdrawn");
    }

    @Test
    void whatWasStatedLastOfHowToReachTheClientIsProposedToHold() {
        with_a_case_of("caseworker", "north");
        String number = proposed();
        String task = desk.task(number, ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK)
                .getId();
        assertThat(door.open(task, CaseActions.CASEWORKER, Locale.ENGLISH).data())
                .containsEntry("takeContacts", true);
        persons.update(known, PersonDetails.named("Rosa", family).withPhone("+1 312 555 0199"), CaseActions.CASEWORKER);
        assertThat(door.open(task, CaseActions.CASEWORKER, Locale.ENGLISH).data())
                .containsEntry("takeContacts", false);
    }

    /** A case of caseworker's of a person of its own, with a newer phone. */
    private OpenedCase apart() {
        UUID stated =
                persons.register(PersonDetails.named("Rosa", family).withPhone("+1 312 555 0117"), CaseActions.INTAKE);
        OpenedCase opened = cases.open(new NewCase(null, stated, "self", null, "housing"), CaseActions.INTAKE);
        cases.recordAssignment(opened.caseId(), "caseworker", "north", "supervisor");
        return opened;
    }

    private OpenedCase with_a_case_of(String worker, String team) {
        OpenedCase opened = cases.open(new NewCase(null, known, "self", null, "housing"), CaseActions.INTAKE);
        cases.recordAssignment(opened.caseId(), worker, team, "supervisor");
        return opened;
    }

    private String proposed() {
        return proposed(CaseActions.INTAKE);
    }

    private String proposed(Actor by) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("firstName", "Rosa");
        answers.put("lastName", family);
        answers.put("phone", "+1 312 555 0117");
        answers.put("source", "self");
        answers.put("presentingProblem", "housing");
        String shown = intakes.alike(answers, by).stream()
                .filter(one -> one.personId().equals(known))
                .findFirst()
                .map(ClientCandidate::shown)
                .orElseThrow();
        return intakes.request(AnsweredForm.latest(answers), new KnownPerson(known, shown), by)
                .caseNumber();
    }

    private void confirm(String number, String decision, boolean takeContacts, Actor by) {
        Map<String, Object> answers = new HashMap<>(Map.of("linkDecision", decision));
        if (decision.equals("same-person")) {
            answers.put("takeContacts", takeContacts);
        }
        desk.complete(number, ClientLinkProcess.Elements.CONFIRM_CLIENT_LINK, answers, by);
    }

    private UUID client(String number) {
        return cases.find(number).map(CaseSummary::personId).orElseThrow();
    }
}
