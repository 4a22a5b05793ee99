package org.throughline.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.throughline.BrowserToken.csrf;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;

@LifecycleTest
class CasePagesTest {

    private static final String[] TABS = {"", "/timeline", "/notes", "/answers", "/process"};

    @Autowired
    WebApplicationContext context;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    private MockMvc web;

    @BeforeEach
    void pages() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void everyTabIsShownInBothLanguages() throws Exception {
        OpenedCase opened = fixture.started("Tabs");
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("id")}) {
            for (String tab : TABS) {
                web.perform(get("/cases/" + opened.caseNumber() + tab)
                                .with(as("intake"))
                                .locale(locale))
                        .andExpect(status().isOk())
                        .andExpect(content()
                                .string(allOf(
                                        containsString("Test Tabs"),
                                        containsString("class=\"tl-safety\""),
                                        not(containsString("??")))));
            }
        }
    }

    @Test
    void whatHappensNextStandsOnTheOverviewWithALinkForWhoeverMayDoIt() throws Exception {
        OpenedCase opened = fixture.started("Next");

        web.perform(get("/cases/" + opened.caseNumber()).with(as("intake")))
                .andExpect(content().string(containsString("/tasks/")));
    }

    @Test
    void theLivePictureIsTheModelTheCaseRunsOn() throws Exception {
        OpenedCase opened = fixture.started("Picture");
        String page = body("/cases/" + opened.caseNumber() + "/process", "intake");
        String source = page.split("data-source=\"")[1].split("\"")[0];

        assertThat(body(source, "intake")).contains("bpmn:definitions");
        assertThat(page).contains("data-active=\"Intake\"");
    }

    @Test
    void aCaseThatIsNotSharedAnswersAsOneThatDoesNotExist() throws Exception {
        OpenedCase opened = fixture.assigned("Hidden", "caseworker");
        for (String stranger : new String[] {"caseworker2", "supervisor2", "administrator"}) {
            for (String tab : TABS) {
                web.perform(get("/cases/" + opened.caseNumber() + tab).with(as(stranger)))
                        .andExpect(status().isNotFound())
                        .andExpect(content().string(not(containsString("Hidden"))));
            }
        }
    }

    @Test
    void aNoteWithoutWordsIsRefusedAtItsFieldAndKeepsWhatWasTyped() throws Exception {
        OpenedCase opened = fixture.assigned("Noted", "caseworker");

        web.perform(post("/cases/" + opened.caseNumber() + "/notes")
                        .with(as("caseworker"))
                        .with(csrf())
                        .param("contactType", "video")
                        .param("contactWith", "her sister")
                        .param("contactAt", "2026-01-05T10:00")
                        .param("text", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("text-error"), containsString("her sister"))));
    }

    @Test
    void aScriptInANoteIsShownAsText() throws Exception {
        OpenedCase opened = fixture.assigned("Scripted", "caseworker");

        web.perform(post("/cases/" + opened.caseNumber() + "/notes")
                        .with(as("caseworker"))
                        .with(csrf())
                        .param("contactType", "phone")
                        .param("contactAt", "2026-01-05T10:00")
                        .param("text", "<script>alert(1)</script>"))
                .andExpect(redirectedUrl("/cases/" + opened.caseNumber() + "/notes"));
        assertThat(body("/cases/" + opened.caseNumber() + "/notes", "caseworker"))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void aTransferIsAskedForOnAPageAndARefusedOneSaysWhy() throws Exception {
        OpenedCase opened = fixture.startedFor("Moving", "caseworker");
        String form = "/cases/" + opened.caseNumber() + "/forms/request-transfer";

        assertThat(body(form, "caseworker")).contains("Northside").contains("toTeam");
        web.perform(post(form)
                        .with(as("caseworker"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .content("{\"answers\":{\"toTeam\":\"nowhere\",\"reason\":\"moved\"}}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("toTeam"), containsString("handover"))));
        web.perform(post(form)
                        .with(as("caseworker"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"answers\":{\"toTeam\":\"south\",\"reason\":\"moved\",\"handover\":\"All.\"}}"))
                .andExpect(status().isNoContent());
        assertThat(body("/cases/" + opened.caseNumber(), "caseworker")).contains("River team");
    }

    @Test
    void aClosedCaseIsReopenedOnItsPageWithAReason() throws Exception {
        OpenedCase opened = fixture.assigned("Back", "caseworker");
        cases.close(opened.caseId(), new CaseOutcome("goals-met", null, "supervisor"));
        String page = "/cases/" + opened.caseNumber() + "/reopen";

        web.perform(post(page).with(as("caseworker")).with(csrf()).param("reason", ""))
                .andExpect(status().isUnprocessableEntity());
        web.perform(post(page).with(as("caseworker")).with(csrf()).param("reason", "Evicted"))
                .andExpect(redirectedUrl("/cases/" + opened.caseNumber()));
        assertThat(cases.require(opened.caseId()).episode().number()).isEqualTo(2);
    }

    @Test
    void whereACallEndangersSomebodyTheNumberIsNoLinkAndEveryListSaysSo() throws Exception {
        OpenedCase opened = fixture.assigned("Quiet", "caseworker");
        UUID client = cases.require(opened.caseId()).personId();
        persons.update(client, PersonDetails.named("Test", "Quiet").withPhone("1-312-FLOWERS ext. 3"), Actor.SYSTEM);
        String page = "/cases/" + opened.caseNumber();
        assertThat(body(page, "caseworker")).contains("href=\"tel:13123569377;ext=3\"");

        web.perform(post(page + "/contact-rule")
                        .with(as("caseworker"))
                        .with(csrf())
                        .param("rule", "arranged"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("how-error")));
        web.perform(post(page + "/contact-rule")
                        .with(as("caseworker"))
                        .with(csrf())
                        .param("rule", "unsafe")
                        .param("how", "He reads her phone"))
                .andExpect(redirectedUrl(page));

        assertThat(body(page, "caseworker"))
                .contains("Do not call or write", "He reads her phone", "1-312-FLOWERS ext. 3")
                .doesNotContain("tel:");
        assertThat(body("/cases?scope=mine&q=Quiet", "caseworker")).contains("Do not call or write");
        assertThat(body("/search?q=Quiet", "caseworker")).contains("Do not call or write");
    }

    @Test
    void aDeathIsOfThePersonAndIsCorrectedWithAReason() throws Exception {
        OpenedCase opened = fixture.assigned("Gone", "caseworker");
        String page = "/cases/" + opened.caseNumber();

        web.perform(post(page + "/death").with(as("caseworker")).with(csrf()).param("on", "2999-01-01"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("on-error")));
        web.perform(post(page + "/death")
                        .with(as("caseworker"))
                        .with(csrf())
                        .param("on", "2026-01-05")
                        .param("toldBy", "Her sister"))
                .andExpect(redirectedUrl(page));
        assertThat(body(page, "caseworker")).contains("Died on 5 Jan 2026", "Her sister");

        web.perform(post(page + "/death").with(as("caseworker")).with(csrf()).param("mistake", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("reason-error")));
        web.perform(post(page + "/death")
                        .with(as("caseworker"))
                        .with(csrf())
                        .param("mistake", "true")
                        .param("reason", "Another of that name"))
                .andExpect(redirectedUrl(page));
        assertThat(body(page, "caseworker")).doesNotContain("Died on");
    }

    @Test
    void theExportHoldsTheListAndNoFormula() throws Exception {
        fixture.assigned("=cmd|calc", "caseworker");
        OpenedCase formula = fixture.open("=1+1", "Formula");

        String csv = body("/cases/export.csv?scope=all&q=Formula", "intake");
        assertThat(csv).startsWith("\ufeff").contains(formula.caseNumber()).contains("'=1+1 Formula");
    }

    @Test
    void aWrongFilterIsAnsweredPlainly() throws Exception {
        for (String wrong : new String[] {"scope=everything", "after=xyz", "status=lost"}) {
            web.perform(get("/cases?" + wrong).with(as("caseworker")).locale(Locale.ENGLISH))
                    .andExpect(content().string(containsString("Some values do not fit")));
        }
        web.perform(get("/cases?q=%27%3B--").with(as("caseworker"))).andExpect(status().isOk());
    }

    private String body(String path, String username) throws Exception {
        return web.perform(get(path).with(as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private RequestPostProcessor as(String username) {
        return user(accounts.loadUserByUsername(username));
    }
}
