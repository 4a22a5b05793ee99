package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.IntegrationTest;
import org.throughline.PageClient;
import org.throughline.apiwalk.ApiExplorer;

/** An administrator on the studio's pages, and those who have no business there. */
@IntegrationTest
class StudioPagesTest {

    private static final Pattern ID = Pattern.compile("/studio/redesigns/([0-9a-f-]{36})");
    private static final long A_MOMENT = 200_000_000L;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final String key = "paged-" + UUID.randomUUID().toString().substring(0, 8);
    private PageClient administrator;

    @BeforeEach
    void signIn() {
        administrator = PageClient.signedIn(port, "administrator");
    }

    @Test
    void onlyAdministratorsFindTheStudio() {
        String redesign = begun();
        for (String other : List.of("caseworker", "supervisor")) {
            PageClient stranger = PageClient.signedIn(port, other);
            assertThat(stranger.get("/work").body()).doesNotContain("href=\"/studio\"");
            for (String page : List.of(
                    "/studio",
                    "/studio/case-definition",
                    "/studio/redesigns",
                    "/studio/redesigns/new",
                    "/studio/process/plan",
                    redesign,
                    redesign + "/effect",
                    redesign + "/effect/cases",
                    redesign + "/files",
                    redesign + "/publish",
                    redesign + "/consent")) {
                assertThat(stranger.get(page).statusCode())
                        .as(other + " at " + page)
                        .isEqualTo(403);
            }
            for (String action :
                    List.of("/discard", "/effect/start", "/publish", "/consent", "/consent/ask", "/moves")) {
                assertThat(stranger.submit(redesign + action, "scope", "all").statusCode())
                        .as(other + " does " + action)
                        .isEqualTo(403);
            }
            assertThat(stranger.submit("/studio/redesigns", "title", "Mine").statusCode())
                    .isEqualTo(403);
        }
        assertThat(administrator.get(redesign).statusCode()).isEqualTo(200);
        assertThat(administrator.get("/work").body()).contains("href=\"/studio\"");
    }

    @Test
    void whatRunsIsListedWithItsVersionsAndItsPicture() {
        assertThat(administrator.get("/studio").body()).contains("Case lifecycle", "With the program");
        assertThat(administrator.get("/studio?kind=form").body()).contains("Draft plan");
        assertThat(administrator.get("/studio/decision/triage").body())
                .contains("Immediate danger")
                .doesNotContain("??");
        assertThat(administrator.get("/studio/form/draft-plan").body()).contains("The plan in a sentence or two");
        assertThat(administrator.get("/studio/process/plan").body()).contains("Draft the plan", "person’s task");
        assertThat(administrator.get("/studio/process/no-such").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/studio/process/plan?version=999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theWholeWayOfACaseIsOnePageAsItRunsAndAsItWouldBe() {
        assertThat(administrator.get("/studio").body()).contains("/studio/case-definition");
        assertThat(administrator.get("/studio/case-definition").body())
                .contains(
                        "id=\"process-case-lifecycle\"", "href=\"#process-intake\"", "href=\"/studio/form/draft-plan\"")
                .contains("href=\"/studio/decision/triage\"", "Supervisor", "Called at the step")
                .doesNotContain("Being redrawn", "??");
        String redesign = begun();
        administrator.submit(redesign + "/models", "model", "process:plan");
        administrator.submit(redesign + "/models", "model", "form:draft-plan");
        assertThat(administrator.get(redesign).body()).contains(redesign + "/case-definition");
        assertThat(administrator.get(redesign + "/case-definition").body())
                .contains("href=\"" + redesign + "/process/plan\"", "href=\"" + redesign + "/form/draft-plan\"")
                .contains("href=\"/studio/process/closure\"", "Being redrawn");
    }

    @Test
    void aRedesignLeadsFromItsBeginningToUseStepByStep() {
        String redesign = begun();
        assertThat(administrator.get(redesign).body()).contains("Choose below what to redraw");
        assertThat(add(redesign).uri().getPath()).endsWith(redesign + "/form/" + key);
        assertThat(administrator.get(redesign).body()).contains("See what it would do to the cases");
        var published = administrator.submit(redesign + "/publish", ticks(redesign));
        assertThat(published.body()).contains("It holds from now on");
        assertThat(administrator.get("/studio/form/" + key).body()).contains("Asked for by the team", "Ada Stone");
        assertThat(administrator.get("/studio/redesigns").body()).contains("Visit them at home " + key);
    }

    @Test
    void aRedesignWithoutATitleIsAskedForAgain() {
        var refused = administrator.submit("/studio/redesigns", "title", " ", "note", "Because");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Give the redesign a title", "id=\"title-error\"", "Because");
    }

    @Test
    void whatDoesNotFitIsReportedOnThePageThatOneCameFrom() {
        String redesign = begun();
        assertThat(administrator
                        .submit(redesign + "/models", "model", "poem:ode")
                        .body())
                .contains("Choose a process, a form or a table");
        assertThat(administrator
                        .submit(redesign + "/models/new", "kind", "form", "key", "Not A Key", "name", "X")
                        .body())
                .contains("Lower-case letters");
        assertThat(administrator.submit(redesign + "/publish", "scope", "none").body())
                .contains("There is no model in this redesign yet");
        assertThat(administrator.submit(redesign + "/moves", "scope", "all").body())
                .contains("Publish the redesign before cases are moved to it");
        assertThat(administrator.get(redesign + "/effect/cases?fate=FLIES").statusCode())
                .isEqualTo(422);
        assertThat(administrator.get(redesign + "/effect/cases?after=%21").statusCode())
                .isEqualTo(422);
        assertThat(administrator.get("/studio/redesigns/not-an-id").statusCode())
                .isEqualTo(400);
        assertThat(administrator.get("/studio/moves/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyIsAskedWhichCasesMoveToAForm() {
        String redesign = begun();
        add(redesign);
        assertThat(administrator.get(redesign + "/publish").body())
                .contains("also for work that is open now")
                .doesNotContain("Which running cases go along?", "New cases take the new way");
        administrator.submit(redesign + "/publish", ticks(redesign));
        assertThat(administrator.get(redesign + "/publish").body())
                .contains("No case can be moved")
                .doesNotContain("Which running cases go along?");
        assertThat(administrator.get(redesign).body()).contains("No running case has to be moved");
    }

    @Test
    void whoComesTooLateReadsSoAndChangesNothing() {
        String redesign = begun();
        add(redesign);
        administrator.submit(redesign + "/publish", ticks(redesign));
        PageClient other = PageClient.signedIn(port, "administrator");
        for (String action : List.of("/publish", "/discard", "/form/" + key + "/remove")) {
            assertThat(other.submit(redesign + action).body())
                    .as(action)
                    .contains("This redesign was published or discarded already");
        }
        assertThat(other.get(redesign + "/form/" + key).uri().getPath()).isEqualTo(redesign);
        assertThat(new ApiExplorer(port, "administrator", "demo")
                        .get("/studio/models/form/" + key + "/versions")
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void theEffectIsShownInWordsAndNamesNoClient() {
        String redesign = begun();
        administrator.submit(redesign + "/models", "model", "process:intake");
        String effect = effect(redesign);
        assertThat(effect).containsAnyOf("stay where they are", "No open case stands in it now", "stays where it is");
        String cases = administrator.get(redesign + "/effect/cases").body();
        assertThat(cases).contains("All cases as a list").doesNotContain("??");
        // a name of one letter, as other tests try it, stands in any text
        List<String> clients = jdbc.sql("select distinct client_name from work_item where length(client_name) > 10")
                .query(String.class)
                .list();
        assertThat(clients).allSatisfy(name -> assertThat(effect + cases).doesNotContain(name));
        administrator.submit(redesign + "/discard");
    }

    private String begun() {
        var begun = administrator.submit(
                "/studio/redesigns", "title", "Visit them at home " + key, "note", "Asked for by the team");
        Matcher found = ID.matcher(begun.uri().getPath());
        assertThat(found.find()).as(begun.uri().toString()).isTrue();
        return "/studio/redesigns/" + found.group(1);
    }

    private HttpResponse<String> add(String redesign) {
        return administrator.submit(redesign + "/models/new", "kind", "form", "key", key, "name", "Home visit");
    }

    /** Accepts every warning that the page shows. */
    private String[] ticks(String redesign) {
        Matcher warning = Pattern.compile("name=\"ticked\"[^>]*value=\"([^\"]+)\"")
                .matcher(administrator.get(redesign + "/publish").body());
        return warning.results()
                .flatMap(found -> List.of("ticked", unescaped(found.group(1))).stream())
                .toArray(String[]::new);
    }

    private static String unescaped(String html) {
        return org.springframework.web.util.HtmlUtils.htmlUnescape(html);
    }

    private String effect(String redesign) {
        administrator.submit(redesign + "/effect/start");
        for (int i = 0; i < 300; i++) {
            String page = administrator.get(redesign + "/effect").body();
            if (!page.contains("/effect/progress")) {
                return page;
            }
            LockSupport.parkNanos(A_MOMENT);
        }
        throw new AssertionError("The effect was never computed");
    }
}
