package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda Tasklist over HTTP, as its pages call the engine. */
class TasklistTest extends EngineTest {

    private static final String GOOD = """
            {"variables": {"note": {"value": "All well"}, "outcome": {"value": "met"},
              "topics": {"type": "Json", "valueInfo": null, "value": "[\\"food\\"]"}}}""";

    @LocalServerPort
    int port;

    @BeforeEach
    void model() {
        deploy(userTask("", ""), "");
    }

    @Test
    void aCaseworkerSeesWhatIsOfferedToThemAndNobodyElsesWork() {
        String task = start(Map.of());
        assertThat(browser("wilma").engineGet("/task?maxResults=50").body()).contains(task);
        assertThat(browser("clara").engineGet("/task?maxResults=50").body()).isEqualTo("[]");
        assertThat(browser("adam").engineGet("/task?maxResults=50").body()).isEqualTo("[]");
    }

    @Test
    void aTaskLeavesTheOthersListsWhenSomebodyTakesIt() {
        String task = start(Map.of());
        door.assign(task, "xaver", SVEN);
        assertThat(browser("wilma").engineGet("/task?maxResults=50").body()).isEqualTo("[]");
        processes.reassign(caseNumber, "xaver", null);
        assertThat(browser("wilma").engineGet("/task?maxResults=50").body()).contains(task);
    }

    @Test
    void theFilterMyWorkIsThereForEverybody() {
        String task = start(Map.of());
        WebClient wilma = browser("wilma");
        String filters =
                wilma.engineGet("/filter?resourceType=Task&maxResults=2000").body();
        assertThat(filters).contains("My work");
        String id = filters.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(wilma.engineGet("/filter/" + id + "/list?maxResults=15").body())
                .contains(task);
    }

    @Test
    void theFormOpensWithItsValuesAndOptions() {
        String task = start(Map.of());
        WebClient wilma = browser("wilma");
        assertThat(wilma.engineGet("/task/" + task + "/deployed-form?noCache=1").body())
                .contains("\"id\":\"visit-report\"");
        assertThat(wilma.engineGet("/task/" + task + "/form-variables?deserializeValues=false")
                        .body())
                .contains("Case " + caseNumber, "\"type\":\"Json\"", "missed");
        assertThat(browser("clara")
                        .engineGet("/task/" + task + "/form-variables")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void wrongValuesAreRefusedWithTheReason() {
        String task = start(Map.of());
        HttpResponse<String> refused =
                browser("wilma").enginePost("/task/" + task + "/submit-form", "{\"variables\": {}}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Note", "Outcome");
        verify(answers, never()).keep(any());
        assertThat(task()).isNotNull();
    }

    @Test
    void rightValuesCompleteTheTaskAndAreKeptWhole() {
        String task = start(Map.of());
        HttpResponse<String> done = browser("wilma").enginePost("/task/" + task + "/submit-form", GOOD);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        ArgumentCaptor<Submission> kept = ArgumentCaptor.forClass(Submission.class);
        verify(answers).keep(kept.capture());
        assertThat(kept.getValue().answers()).containsEntry("topics", List.of("food"));
        assertThat(kept.getValue().by()).isEqualTo("wilma");
        assertThat(task()).isNull();
    }

    @Test
    void forgedRequestsAreRefused() {
        String task = start(Map.of());
        assertThat(browser("wilma")
                        .forgedPost("/task/" + task + "/submit-form", GOOD)
                        .statusCode())
                .isEqualTo(403);
        assertThat(task()).isNotNull();
    }

    @Test
    void thereIsNoOtherWayToChangeATaskOrItsProcess() {
        String task = start(Map.of());
        String instance = task().getProcessInstanceId();
        WebClient wilma = browser("wilma");
        assertThat(wilma.enginePost("/task/" + task + "/complete", "{}").statusCode())
                .isEqualTo(403);
        assertThat(wilma.enginePost("/task/" + task + "/resolve", "{}").statusCode())
                .isEqualTo(403);
        assertThat(wilma.enginePost("/task/" + task + "/delegate", "{\"userId\": \"clara\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wilma.enginePost("/task/" + task + "/bpmnError", "{\"errorCode\": \"away\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wilma.enginePost("/task/" + task + "/bpmnEscalation", "{\"escalationCode\": \"away\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wilma.enginePost("/task/" + task + "/comment/create", "{\"message\": \"about the client\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wilma.engine("PUT", "/task/" + task + "/variables/outcome", "{\"value\": \"met\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wilma.engine("PUT", "/process-instance/" + instance + "/variables/outcome", "{\"value\": \"met\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wilma.enginePost("/process-definition/key/visit/start", "{}").statusCode())
                .isIn(403, 404);
        assertThat(wilma.enginePost("/task/create", "{\"name\": \"mine\"}").statusCode())
                .isEqualTo(403);
        assertThat(browser("adam")
                        .enginePost("/task/" + task + "/assignee", "{\"userId\": \"adam\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(task()).isNotNull();
        assertThat(engine.getRuntimeService().getVariables(instance))
                .containsOnlyKeys(CaseVariables.CASE_ID, "caseNumber");
    }

    @Test
    void aTaskIsClaimedInTasklist() {
        String task = start(Map.of());
        browser("wilma").enginePost("/task/" + task + "/claim", "{\"userId\": \"wilma\"}");
        assertThat(task().getAssignee()).isEqualTo("wilma");
        browser("wilma").enginePost("/task/" + task + "/unclaim", "");
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void aTaskIsClaimedForOneselfOnly() {
        String task = start(Map.of());
        assertThat(browser("wilma")
                        .enginePost("/task/" + task + "/claim", "{\"userId\": \"sven\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser("clara")
                        .enginePost("/task/" + task + "/claim", "{\"userId\": \"clara\"}")
                        .statusCode())
                .isEqualTo(403);
        door.claim(task, WILMA);
        assertThat(browser("sven").enginePost("/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(403);
        assertThat(task().getAssignee()).isEqualTo("wilma");
    }

    @Test
    void cockpitAndAdminAreForAdministrators() {
        for (String app : List.of("cockpit", "admin")) {
            assertThat(browser("wilma").get("/camunda/app/" + app + "/default/").statusCode())
                    .isNotEqualTo(200);
            assertThat(browser("adam").get("/camunda/app/" + app + "/default/").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anAdministratorSeesWhichCaseAProcessBelongsTo() {
        start(Map.of());
        assertThat(browser("adam")
                        .engineGet(
                                "/variable-instance?maxResults=50&processInstanceIdIn=" + task().getProcessInstanceId())
                        .body())
                .contains(CaseVariables.CASE_ID, caseNumber);
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheSignInPage() {
        WebClient stranger = new WebClient(port);
        HttpResponse<String> page = stranger.get("/camunda/app/tasklist/default/");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        assertThat(stranger.engineGet("/task?maxResults=50").statusCode()).isEqualTo(401);
    }

    @Test
    void theEnginesOpenRestApiIsNotThere() {
        assertThat(browser("adam").get("/engine-rest/engine").statusCode()).isEqualTo(404);
    }

    private WebClient browser(String username) {
        return new WebClient(port).signIn(username);
    }
}
