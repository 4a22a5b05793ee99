package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.IntegrationTest;
import org.throughline.apiwalk.ApiExplorer;
import org.throughline.apiwalk.CaseWalk;
import org.throughline.apiwalk.WalkStaff;

/** Every page, wide and on a phone: accessible, nothing sideways, no script error. */
@IntegrationTest
class EveryPageTest extends BrowserTest {

    private static final int MOST_ROUNDS = 60;

    /** Opens all that can be unfolded within the page, and says how many there are. */
    private static final String UNFOLD =
            "() => [...document.querySelectorAll('main details')].filter(one => (one.open = true)).length";

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void everyPageIsAccessible(int width) {
        String caseNumber = caseWithPlan();
        Page visitor = visit(width);
        visit(visitor, "/sign-in");

        Page supervisor = signedIn("supervisor", width);
        List.of("/work", "/work?scope=team", "/cases", "/supervision", "/staff", "/staff/caseworker", "/resources")
                .forEach(path -> visit(supervisor, path));
        visit(supervisor, "/search?q=TL");
        visit(supervisor, "/nowhere");
        visit(supervisor, "/emergency-access");
        visit(supervisor, "/co-signatures");
        visit(supervisor, "/co-signatures?scope=mine");
        visit(supervisor, "/supervision/sessions");
        visit(supervisor, "/supervision/agenda?worker=caseworker");
        visit(supervisor, "/supervision/sessions/new?worker=caseworker");
        visit(supervisor, "/supervision/audits");
        visit(supervisor, "/emergency-access/new?number=" + caseNumber);
        Stream.of("", "/timeline", "/plan", "/referrals", "/notes", "/answers", "/process", "/safety", "/access")
                .forEach(tab -> visit(supervisor, "/cases/" + caseNumber + tab));
        visit(supervisor, "/tasks/" + taskOf(caseNumber));
        visit(supervisor, "/people");
        String person =
                supervisor.locator("main a[href^='/people/']:visible").first().getAttribute("href");
        Stream.of("", "/correct", "/merge", "/access").forEach(page -> visit(supervisor, person + page));

        visit(signedIn("intake", width), "/intakes/new");
        Page administrator = signedIn("administrator", width);
        List.of(
                        "/staff",
                        "/staff/new",
                        "/agency",
                        "/supervision/checklist",
                        "/retention",
                        "/retention/holds",
                        "/sign-ins",
                        "/directory/imports",
                        "/directory/entries",
                        "/directory/entries/organizations",
                        "/directory/entries/organization/new",
                        "/directory/offers",
                        "/directory/synonyms",
                        "/directory/terms",
                        "/directory/terms/history",
                        "/studio/process/plan/insight")
                .forEach(path -> visit(administrator, path));
    }

    @ParameterizedTest
    @ValueSource(ints = {ChromiumSession.WIDE, ChromiumSession.NARROW})
    void everyPageOfTheStudioIsAccessible(int width) {
        Page administrator = signedIn("administrator", width);
        List.of(
                        "/studio",
                        "/studio?kind=form",
                        "/studio?kind=decision",
                        "/studio/case-definition",
                        "/studio/redesigns",
                        "/studio/redesigns?state=discarded",
                        "/studio/redesigns/new?kind=process&key=plan",
                        "/studio/process/plan",
                        "/studio/form/draft-plan",
                        "/studio/decision/triage")
                .forEach(path -> visit(administrator, path));
        try (StudioVisit visit = new StudioVisit(port)) {
            visit.pages().forEach(path -> visit(administrator, path));
        }
    }

    private void visit(Page page, String path) {
        page.navigate(path);
        assertThat(page.locator("h1").count()).as("headings of " + path).isEqualTo(1);
        boolean wide = page.viewportSize().width == ChromiumSession.WIDE;
        if (wide) {
            assertAccessible(page);
        }
        // narrow pages are looked at once, with everything unfolded: that is where they could scroll sideways
        if (((Number) page.evaluate(UNFOLD)).intValue() > 0 || !wide) {
            assertAccessible(page);
        }
    }

    /** A case of the supervisor's own team that has come as far as its plan. */
    private String caseWithPlan() {
        WalkStaff.shutWhoCannotSignIn(port, "demo", jdbc);
        List<ApiExplorer> people = Stream.of(
                        "intake", "caseworker", "caseworker2", "casemanager", "clinician", "supervisor2", "supervisor")
                .map(name -> new ApiExplorer(port, name, "demo"))
                .toList();
        CaseWalk walk = new CaseWalk(people, new Random(11), () -> LocalDate.now(clock));
        ApiExplorer supervisor = people.get(people.size() - 1);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (walk.open().size() < 3) {
                walk.request(people.get(0));
            }
            walk.round();
            for (String number : walk.open()) {
                JsonNode seen = supervisor.get("/cases/" + number).body();
                if (seen != null
                        && seen.path("plan").hasNonNull("revision")
                        && !seen.path("openTasks").isEmpty()) {
                    return number;
                }
            }
        }
        throw new AssertionError("No case came as far as a plan: " + walk.faults());
    }

    private String taskOf(String caseNumber) {
        return new ApiExplorer(port, "supervisor", "demo")
                .get("/cases/" + caseNumber)
                .body()
                .path("openTasks")
                .get(0)
                .path("id")
                .asText();
    }
}
