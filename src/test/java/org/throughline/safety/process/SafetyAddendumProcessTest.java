package org.throughline.safety.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.throughline.BrowserToken.csrf;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.casefile.Cases;
import org.throughline.casefile.ContactEndings;
import org.throughline.casefile.OpenTask;
import org.throughline.casefile.TransferProcess;
import org.throughline.casefile.Transfers;
import org.throughline.engine.AnsweredForm;
import org.throughline.safety.ConcernView;
import org.throughline.safety.ConcernView.SealedAddendum;
import org.throughline.safety.ReportAddenda;
import org.throughline.safety.SafetyAddendumProcess;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;
import org.throughline.worklist.Worklist;

/** A filed report stays as it was filed; what was wrong in it is said in an addendum, and the agency is told. */
@LifecycleTest
class SafetyAddendumProcessTest {

    private static final Map<String, Object> ONE_NIGHT = Map.of(
            "whatWasWrong", "Two nights", "correction", "It was one night.", "howKnown", "The grandmother said so.");

    @Autowired
    LifecycleDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    SafetyConcerns concerns;

    @Autowired
    ReportAddenda addenda;

    @Autowired
    ContactEndings endings;

    @Autowired
    Transfers transfers;

    @Autowired
    Worklist worklist;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    WebApplicationContext context;

    @Autowired
    UserDetailsService accounts;

    private MockMvc web;
    private String number;
    private UUID caseId;
    private UUID concern;

    @BeforeEach
    void aConcernAboutACaseInAssessment() {
        BpmnAwareTests.init(engine);
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        number = driver.request();
        driver.until(number, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        caseId = cases.find(number).orElseThrow().caseId();
        concern = concerns.raise(
                caseId, AnsweredForm.latest(driver.answers("safety-concern", Map.of())), driver.actor("caseworker"));
        driver.complete(
                number, SafetyResponseProcess.Elements.REPORT_BY_PHONE, Map.of("agency", "Child abuse hotline"));
    }

    @Test
    void anAddendumIsSealedBoundToItsReportAndSentToTheAgency() {
        file();
        UUID filed = correct("caseworker");
        ProcessInstance process = driver.process(number, SafetyAddendumProcess.KEY);
        assertThat(process).isWaitingAtExactly(SafetyAddendumProcess.Elements.SEND_ADDENDUM);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(process.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("caseworker");
        assertThat(seen("caseworker").report().addenda().get(0).sending()).isNull();

        driver.complete(
                number,
                SafetyAddendumProcess.Elements.SEND_ADDENDUM,
                Map.of("agency", "Child protection", "means", "fax", "sentAt", "2026-03-13T10:15:00+00:00"));

        assertThat(process)
                .isEnded()
                .hasPassed(
                        SafetyAddendumProcess.Elements.RECORD_ADDENDUM_SENT,
                        SafetyAddendumProcess.Elements.AGENCY_TOLD);
        SealedAddendum addendum = seen("caseworker").report().addenda().get(0);
        assertThat(addendum.id()).isEqualTo(filed);
        assertThat(addendum.answers()).containsEntry("correction", "It was one night.");
        assertThat(addendum.sending().means()).isEqualTo("fax");
        assertThat(addendum.sending().agency()).isEqualTo("Child protection");
        String content = jdbc.sql("select content from safety_addendum where id = ?")
                .param(filed)
                .query(String.class)
                .single();
        assertThat(addendum.sha256()).isEqualTo(Sha256.of(content));
        assertThat(content).contains(seen("caseworker").report().sha256());
    }

    @Test
    void theReportAndItsAddendaAreNeverChanged() {
        file();
        String before = seen("caseworker").report().sha256();
        UUID first = correct("caseworker");
        correct("caseworker");

        assertThat(seen("caseworker").report().sha256()).isEqualTo(before);
        assertThat(seen("caseworker").report().addenda())
                .extracting(SealedAddendum::number)
                .containsExactly(1, 2);
        assertThatThrownBy(() -> owner.sql("update safety_addendum set content = '{}' where id = ?")
                        .param(first)
                        .update())
                .hasMessageContaining("sealed");
        assertThatThrownBy(() -> owner.sql("truncate safety_addendum_sent").update())
                .hasMessageContaining("sealed");
    }

    @Test
    void anAddendumOnAnotherWordingThanIsAskedNowIsRefusedAndNothingIsSealed() {
        file();
        AnsweredForm other = new AnsweredForm(ONE_NIGHT, 9999);
        assertThatThrownBy(() -> addenda.file(caseId, concern, other, driver.actor("caseworker")))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("form-changed"));
        assertThat(seen("caseworker").report().addenda()).isEmpty();
    }

    @Test
    void thereIsNothingToCorrectBeforeTheReportIsFiled() {
        assertThatThrownBy(() -> correct("caseworker"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("report-not-filed"));
        assertThat(seen("caseworker").correctable()).isFalse();
    }

    @Test
    void workerAndSupervisorMayCorrectItAndNobodyElse() {
        file();
        assertThat(seen("supervisor").correctable()).isTrue();
        correct("supervisor");
        for (String stranger : new String[] {"supervisor2", "caseworker2", "administrator", "intake"}) {
            assertThatThrownBy(() -> correct(stranger))
                    .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.kind())
                            .isEqualTo(Rejection.RejectionKind.NOT_FOUND));
        }
    }

    @Test
    void itsAuthorMayCorrectItAfterTheCaseWentToAnotherTeam() {
        file();
        transfers.request(
                caseId,
                AnsweredForm.latest(
                        Map.of("toTeam", "south", "reason", "moved", "handover", "Rent is paid until June.")),
                driver.actor("caseworker"));
        driver.complete(
                number,
                TransferProcess.Elements.DECIDE_TRANSFER,
                Map.of("transferDecision", "accept", "worker", "caseworker2"));

        assertThat(correct("caseworker")).isNotNull();
        assertThat(correct("caseworker2")).isNotNull();
    }

    @Test
    void aReportIsCorrectedAfterTheCaseWasClosedToo() {
        file();
        driver.complete(number, SafetyResponseProcess.Elements.ACKNOWLEDGE_SAFETY_REPORT, Map.of());
        driver.runJobs(number);
        endings.end(
                caseId,
                AnsweredForm.latest(Map.of("reason", "client-withdrew", "details", "Found a room.")),
                driver.actor("caseworker"));
        driver.until(number, null);
        assertThat(cases.require(caseId).isOpen()).isFalse();

        correct("caseworker");

        assertThat(driver.openTasks(number)).containsExactly(SafetyAddendumProcess.Elements.SEND_ADDENDUM);
        driver.until(number, null);
        assertThat(seen("caseworker").report().addenda().get(0).sending()).isNotNull();
    }

    @Test
    void thePageListsItWithTheReportInBothLanguagesAndOnlyForTheFew() throws Exception {
        file();
        String page = "/cases/" + number + "/safety";
        String form = page + "/" + concern + "/addendum";
        web.perform(get(form).with(as("caseworker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Correct the report")));
        web.perform(get(form + "/form").with(as("caseworker"))).andExpect(status().isOk());
        web.perform(post(form)
                        .with(as("caseworker"))
                        .with(csrf())
                        .contentType("application/json")
                        .content("{\"answers\":{\"whatWasWrong\":\"Two nights\",\"howKnown\":\"Said\"}}"))
                .andExpect(status().isUnprocessableEntity());
        web.perform(post(form)
                        .with(as("caseworker"))
                        .with(csrf())
                        .contentType("application/json")
                        .content("""
                                {"answers":{"whatWasWrong":"Two nights","correction":"It was one night.","howKnown":"Said"}}"""))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Location", page));
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("id")}) {
            web.perform(get(page).with(as("caseworker")).locale(locale))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("It was one night.")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        web.perform(get(form).with(as("supervisor2"))).andExpect(status().isNotFound());
        web.perform(get(form).with(as("administrator"))).andExpect(status().isNotFound());
    }

    @Test
    void theApiShowsItWithTheReportAndTakesOne() throws Exception {
        file();
        String path = "/api/v1/cases/" + number + "/safety";
        web.perform(post(path + "/" + concern + "/addenda")
                        .with(as("caseworker"))
                        .with(csrf())
                        .contentType("application/json")
                        .content("""
                                {"answers":{"whatWasWrong":"Two nights","correction":"It was one night.","howKnown":"Said"}}"""))
                .andExpect(status().isCreated());
        web.perform(get(path).with(as("caseworker")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].report.addenda[0].answers.correction")
                        .value("It was one night."));
        web.perform(get(path).with(as("supervisor2"))).andExpect(status().isNotFound());
    }

    @Test
    void theTasksOfSafetyShowTheirOwnStage() {
        file();
        correct("caseworker");
        transfers.request(
                caseId,
                AnsweredForm.latest(
                        Map.of("toTeam", "south", "reason", "moved", "handover", "Rent is paid until June.")),
                driver.actor("caseworker"));

        assertThat(worklist.ofCase(number))
                .extracting(OpenTask::taskKey, OpenTask::stage)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                SafetyResponseProcess.Elements.ACKNOWLEDGE_SAFETY_REPORT, "safety"),
                        org.assertj.core.groups.Tuple.tuple(SafetyAddendumProcess.Elements.SEND_ADDENDUM, "safety"),
                        org.assertj.core.groups.Tuple.tuple(TransferProcess.Elements.DECIDE_TRANSFER, "transfer"),
                        org.assertj.core.groups.Tuple.tuple(AssessmentProcess.Elements.INTERVIEW_CLIENT, "assessment"));
    }

    private RequestPostProcessor as(String username) {
        return user(accounts.loadUserByUsername(username));
    }

    private void file() {
        driver.complete(number, SafetyResponseProcess.Elements.FILE_WRITTEN_REPORT, Map.of());
    }

    private UUID correct(String username) {
        return addenda.file(caseId, concern, AnsweredForm.latest(ONE_NIGHT), driver.actor(username));
    }

    private ConcernView seen(String username) {
        return concerns.visible(caseId, driver.actor(username)).get(0);
    }
}
