package org.throughline.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.closure.ClosureProcess;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.TaskCompletion;
import org.throughline.followup.FollowUpProcess;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.referral.ProviderReports;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralProcess;

/** Cases that are open in the drawings as they were first shipped go on: their gateways are told what they ask for. */
@LifecycleTest
class EarlierDrawingsTest {

    @Autowired
    private CaseDriver driver;

    @Autowired
    private ReferralDriver referrals;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private TaskCompletion door;

    @Autowired
    private Plans plans;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ProviderReports reports;

    @Autowired
    private Clock clock;

    private OpenedCase opened;
    private ProcessInstance process;
    private String deployment;

    @BeforeEach
    void aCase() {
        AbstractAssertions.init(engine);
        opened = driver.open("caseworker", "north");
    }

    /** The ids of their tasks are those of today's drawings, which other tests look at. */
    @AfterEach
    void takeTheDrawingAway() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void aPlanIsReturnedApprovedAndAgreedAsBefore() throws IOException {
        begin(PlanProcess.KEY, Map.of());
        draft("A room");
        complete(PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "return", "comments", "By when?"));
        walk().isWaitingAt(PlanProcess.Elements.DRAFT_PLAN);
        draft("A room by autumn");
        complete(PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "approve"));
        complete(
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                "caseworker",
                Map.of("agreed", "no", "agreedOn", today(), "agreedHow", "phone", "comments", "Not that part of town"));
        walk().isWaitingAt(PlanProcess.Elements.DRAFT_PLAN);
        draft("A room in the east by autumn");
        complete(PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "approve"));
        complete(
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                "caseworker",
                Map.of("agreed", "yes", "agreedOn", today(), "agreedHow", "in-person", "agreedBy", "The client"));
        walk().isEnded();
        assertThat(plans.inForce(opened.caseId())).isPresent();
    }

    @Test
    void aClosureIsReturnedAndApprovedAsBefore() throws IOException {
        begin(ClosureProcess.KEY, Map.of());
        prepare("Found one");
        complete(
                ClosureProcess.Elements.APPROVE_CLOSURE,
                "supervisor",
                Map.of("decision", "return", "comments", "Says who?"));
        walk().isWaitingAt(ClosureProcess.Elements.PREPARE_CLOSURE);
        prepare("Found one, says the landlord");
        complete(ClosureProcess.Elements.APPROVE_CLOSURE, "supervisor", Map.of("decision", "approve"));
        walk().isEnded();
        assertThat(cases.require(opened.caseId()).isOpen()).isFalse();
    }

    @Test
    void aMissedContactIsTriedAgainAndAContactReviewedAsBefore() throws IOException {
        begin(FollowUpProcess.KEY, Map.of("riskLevel", "low"));
        complete(
                FollowUpProcess.Elements.RECORD_CONTACT,
                "caseworker",
                Map.of("reached", "no", "method", "visit", "contactedOn", today()));
        walk().isWaitingAt(FollowUpProcess.Elements.RECORD_CONTACT);
        complete(
                FollowUpProcess.Elements.RECORD_CONTACT,
                "caseworker",
                Map.of(
                        "reached", "yes",
                        "method", "phone",
                        "contactedOn", today(),
                        "spokeWith", "client",
                        "summary", "She has seen two rooms"));
        walk().isWaitingAt(FollowUpProcess.Elements.REVIEW_PROGRESS);
        complete(FollowUpProcess.Elements.REVIEW_PROGRESS, "caseworker", Map.of("reviewDecision", "continue"));
        walk().isEnded();
    }

    /** Then one process followed a referral from the match to the client's word. */
    @Test
    void aReferralIsSentWaitedForAndReceivedAsBefore() throws IOException {
        begin(
                "referral",
                Map.of(
                        CaseLifecycleProcess.Variables.PLANNED_SERVICE_ID,
                        referrals.plan(opened, "caseworker").toString()));
        referrals.choose(process, "caseworker");
        referrals.accept(process, "caseworker");
        referrals.consent(process, "caseworker");
        complete(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                "caseworker",
                Map.of("response", "waitlisted", "expectedWait", "three weeks"));
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CHECK_WAITLIST);
        complete(ReferralDeliveryProcess.Elements.CHECK_WAITLIST, "caseworker", Map.of("waitlist", "place-found"));
        complete(
                ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT,
                "caseworker",
                Map.of("appointmentAt", "2027-03-15T09:30"));
        complete(
                ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
                "caseworker",
                Map.of("received", "yes", "saidBy", "client", "receivedOn", today(), "helped", "yes"));
        walk().isEnded().hasPassed(ReferralDeliveryProcess.Elements.SERVICE_RECEIVED);
    }

    /** Then the instruments were chosen in a step of their own. */
    @Test
    void anAssessmentBeginsWithTheInstrumentsThatWereChosenAsBefore() throws IOException {
        begin(AssessmentProcess.KEY, Map.of());
        complete(
                AssessmentProcess.Earlier.CHOOSE_INSTRUMENTS,
                "caseworker",
                Map.of("instruments", List.of("wellbeing")));
        Assertions.assertThat(opening(AssessmentProcess.Elements.INTERVIEW_CLIENT))
                .containsEntry("instruments", List.of("wellbeing"));
        complete(
                AssessmentProcess.Elements.INTERVIEW_CLIENT,
                "caseworker",
                Map.of(
                        "interviewedOn", today(),
                        "interviewPlace", "home",
                        "instruments", List.of("wellbeing"),
                        "health", "4",
                        "mentalHealth", "4",
                        "substanceUse", "5",
                        "dailyLiving", "3"));
        complete(AssessmentProcess.Elements.RANK_NEEDS, "caseworker", Map.of());
        walk().isEnded();
    }

    /** Then an appointment was always recorded in a step of its own: what came with the answer stands in it. */
    @Test
    void anAppointmentThatCameWithTheAnswerIsConfirmedAsBefore() throws IOException {
        UUID planned = referrals.plan(opened, "caseworker");
        ProcessInstance referral = referrals.start(opened, planned);
        referrals.choose(referral, "caseworker");
        referrals.accept(referral, "caseworker");
        referrals.send(referral, "caseworker");
        Object referralId = driver.variable(referral, ReferralProcess.Variables.REFERRAL_ID);
        begin(
                "second",
                ReferralDeliveryProcess.KEY,
                Map.of(
                        CaseLifecycleProcess.Variables.PLANNED_SERVICE_ID,
                        planned.toString(),
                        ReferralDeliveryProcess.Variables.REFERRAL_ID,
                        referralId));
        complete(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                "caseworker",
                Map.of("response", "accepted", "appointmentAt", "2027-03-15T09:30"));
        Assertions.assertThat(opening(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT))
                .containsEntry("appointmentAt", "2027-03-15T09:30");
        complete(
                ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT,
                "caseworker",
                Map.of("appointmentAt", "2027-03-16T10:00"));
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED);
    }

    /** Then nobody reviewed a need after a service that did not help, and nothing was clarified with a provider. */
    @Test
    void aProviderWhoDisagreesIsAskedOfTheClientAgainAndWhatDidNotHelpEndsAsBefore() throws IOException {
        UUID planned = referrals.plan(opened, "caseworker");
        ProcessInstance referral = referrals.start(opened, planned);
        referrals.choose(referral, "caseworker");
        referrals.accept(referral, "caseworker");
        referrals.send(referral, "caseworker");
        UUID referralId = UUID.fromString(
                driver.variable(referral, ReferralProcess.Variables.REFERRAL_ID).toString());
        begin(
                "third",
                ReferralDeliveryProcess.KEY,
                Map.of(
                        CaseLifecycleProcess.Variables.PLANNED_SERVICE_ID,
                        planned.toString(),
                        ReferralDeliveryProcess.Variables.REFERRAL_ID,
                        referralId.toString()));
        complete(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                "caseworker",
                Map.of("response", "accepted", "appointmentAt", "2027-03-15T09:30"));
        reports.record(referralId, new ReportContent(ReportKind.DONE, null, null, null), "caseworker");
        complete(
                ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
                "caseworker",
                Map.of("received", "no-give-up", "saidBy", "client", "reason", "no-capacity"));
        walk().isWaitingAt(ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED);
        complete(
                ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
                "caseworker",
                Map.of("received", "yes", "saidBy", "client", "receivedOn", today(), "helped", "no"));
        walk().isEnded().hasPassed(ReferralDeliveryProcess.Elements.SERVICE_RECEIVED);
    }

    private Map<String, Object> opening(String task) {
        return door.open(driver.task(process, task).getId(), driver.actor("caseworker"), Locale.ENGLISH)
                .data();
    }

    private void begin(String key, Map<String, Object> variables) throws IOException {
        begin("first", key, variables);
    }

    /** The drawing as it was, beside the one that is shipped now. */
    private void begin(String edition, String key, Map<String, Object> variables) throws IOException {
        String first = key + "-first";
        String drawing = Files.readString(Path.of("src/test/resources/models/" + edition + "/" + key + ".bpmn"))
                .replace("<bpmn:process id=\"" + key + "\"", "<bpmn:process id=\"" + first + "\"")
                .replace("processRef=\"" + key + "\"", "processRef=\"" + first + "\"");
        deployment = library.deploy("as first shipped", List.of(new ModelFile("first/" + first + ".bpmn", drawing)));
        process = driver.start(first, opened, variables);
    }

    private void draft(String statement) {
        complete(
                PlanProcess.Elements.DRAFT_PLAN,
                "caseworker",
                Map.of(
                        "goals",
                        List.of(Map.of(
                                "need", "housing",
                                "statement", statement,
                                "measure", "A signed lease",
                                "owner", "client",
                                "targetDate", "2027-09-01"))));
    }

    private void prepare(String summary) {
        complete(
                ClosureProcess.Elements.PREPARE_CLOSURE,
                "caseworker",
                Map.of("reason", "moved-away", "closingSummary", summary));
    }

    private void complete(String task, String username, Map<String, Object> answers) {
        driver.complete(process, task, username, answers);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private ProcessInstanceAssert walk() {
        return BpmnAwareTests.assertThat(process);
    }
}
