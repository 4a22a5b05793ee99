package org.throughline.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.BrowserToken.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;
import org.throughline.shared.Stage;
import org.throughline.staff.Absences;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

/** To read a case is not to decide on it, and to hold a task of it is not to read it. */
@LifecycleTest
class CaseDecisionsTest {

    private static final String TRANSFER =
            "{\"answers\":{\"toTeam\":\"south\",\"reason\":\"moved\",\"handover\":\"All.\"}}";
    private static final String END =
            "{\"answers\":{\"reason\":\"client-withdrew\",\"details\":\"Found a room herself.\"}}";

    @Autowired
    WebApplicationContext context;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskCompletion door;

    @Autowired
    Absences absences;

    @Autowired
    Clock clock;

    MockMvc web;

    @BeforeEach
    void pages() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aClinicianOfTheTeamReadsTheCaseAndDecidesNothing() throws Exception {
        OpenedCase opened = fixture.startedFor("Decided", "caseworker");
        assertThat(status("clinician", page(opened))).isEqualTo(200);
        for (String action : List.of("/transfer", "/end-contact", "/forms/request-transfer", "/forms/end-contact")) {
            assertThat(status("clinician", page(opened) + action)).as(action).isEqualTo(403);
        }
        assertThat(fill("clinician", opened, "request-transfer", TRANSFER)).isEqualTo(403);
        assertThat(fill("clinician", opened, "end-contact", END)).isEqualTo(403);
        assertThat(body("clinician", page(opened)))
                .doesNotContain("/transfer\"")
                .doesNotContain("/end-contact\"");

        assertThat(cases.require(opened.caseId()).stage()).isEqualTo(Stage.INTAKE);
        cases.close(opened.caseId(), new CaseOutcome("goals-met", null, "supervisor"));
        assertThat(status("clinician", page(opened) + "/reopen")).isEqualTo(403);
        assertThat(reopen("clinician", opened)).isEqualTo(403);
        assertThat(cases.require(opened.caseId()).isOpen()).isFalse();
    }

    @Test
    void theRefusalSaysWhoMay() throws Exception {
        OpenedCase opened = fixture.startedFor("Told", "caseworker");
        assertThat(body("clinician", page(opened) + "/end-contact")).contains("supervisor of its team");
    }

    @Test
    void theWorkerAndTheSupervisorOfTheTeamDecide() throws Exception {
        assertThat(fill("caseworker", fixture.startedFor("Moved", "caseworker"), "request-transfer", TRANSFER))
                .isEqualTo(204);
        assertThat(fill("supervisor", fixture.startedFor("Moved", "caseworker"), "request-transfer", TRANSFER))
                .isEqualTo(204);
        assertThat(fill("caseworker", fixture.startedFor("Ended", "caseworker"), "end-contact", END))
                .isEqualTo(204);
        OpenedCase closed = fixture.assigned("Reopened", "caseworker");
        cases.close(closed.caseId(), new CaseOutcome("goals-met", null, "supervisor"));
        assertThat(reopen("supervisor", closed)).isEqualTo(302);
    }

    @Test
    void whoeverStandsInForTheWorkerDecidesWhileTheyDo() throws Exception {
        OpenedCase opened = fixture.startedFor("Covered", "caseworker");
        assertThat(fill("casemanager", opened, "end-contact", END)).isEqualTo(404);
        LocalDate today = LocalDate.now(clock);
        var away = absences.plan("caseworker", today, today, "casemanager", fixture.actor("caseworker"));
        try {
            assertThat(fill("casemanager", opened, "end-contact", END)).isEqualTo(204);
        } finally {
            absences.cancel(away.id(), fixture.actor("caseworker"));
        }
    }

    @Test
    void whoeverIsGivenOneTaskSeesItsPageAndNotTheRecord() throws Exception {
        OpenedCase opened = fixture.startedFor("Lent", "caseworker2");
        String number = opened.caseNumber();
        String task = worklist.slice(
                        new WorkQuery(WorkScope.ALL, null, false, number, null, 1, null), fixture.actor("intake"))
                .items()
                .get(0)
                .taskId();
        door.assign(task, "intake", fixture.actor("supervisor2"));

        assertThat(body("intake", "/tasks/" + task))
                .contains("Test Lent", "Only this task", page(opened) + "/safety-concern")
                .doesNotContain("href=\"" + page(opened) + "\"")
                .doesNotContain("Last notes");
        assertThat(status("intake", "/tasks/" + task + "/form")).isEqualTo(200);
        assertThat(status("intake", "/api/v1/tasks/" + task)).isEqualTo(200);
        assertThat(status("intake", page(opened) + "/safety-concern")).isEqualTo(200);
        for (String tab : List.of(
                "",
                "/timeline",
                "/notes",
                "/answers",
                "/answers.csv",
                "/answers.json",
                "/plan",
                "/plan/short",
                "/process",
                "/safety",
                "/referrals",
                "/assessments",
                "/closure",
                "/access",
                "/end-contact")) {
            assertThat(status("intake", page(opened) + tab)).as(tab).isEqualTo(404);
        }
        for (String part : List.of("", "/timeline", "/answers")) {
            assertThat(status("intake", "/api/v1" + page(opened) + part))
                    .as(part)
                    .isEqualTo(404);
        }
    }

    private static String page(OpenedCase opened) {
        return "/cases/" + opened.caseNumber();
    }

    private int status(String who, String path) throws Exception {
        return perform(who, get(path)).getStatus();
    }

    private String body(String who, String path) throws Exception {
        return perform(who, get(path).locale(Locale.ENGLISH)).getContentAsString();
    }

    private int fill(String who, OpenedCase opened, String form, String json) throws Exception {
        return perform(
                        who,
                        post(page(opened) + "/forms/" + form)
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json))
                .getStatus();
    }

    private int reopen(String who, OpenedCase opened) throws Exception {
        return perform(who, post(page(opened) + "/reopen").with(csrf()).param("reason", "Evicted"))
                .getStatus();
    }

    private MockHttpServletResponse perform(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(accounts.loadUserByUsername(who))))
                .andReturn()
                .getResponse();
    }
}
