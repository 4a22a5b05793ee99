package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No web client of the engine, an administrator's included, changes a running case but through the door. */
class ClientLawTest extends EngineTest {

    private static final List<String> PEOPLE = List.of("wilma", "sven", "adam");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Task task;
    private Job job;

    @BeforeEach
    void aRunningCase() {
        deploy(userTask("", ""), "");
        start(Map.of("riskLevel", "high", "presentingProblem", "housing"));
        task = task();
        job = reminder();
    }

    private Job reminder() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .get(0);
    }

    @Test
    void noAddressOfTheRestApiChangesACaseWhoeverCallsIt() {
        List<RestEndpoint> endpoints = RestEndpoint.all();
        assertThat(endpoints).hasSizeGreaterThan(250);
        Map<String, Object> before = state();
        List<String> faults = new ArrayList<>();
        for (String person : PEOPLE) {
            WebClient webClient = new WebClient(port).signIn(person);
            for (RestEndpoint endpoint : endpoints) {
                String path = filled(endpoint.path());
                if (!isTheDoor(endpoint)) {
                    HttpResponse<String> answer = webClient.engine(endpoint.method(), path, "{}");
                    note(faults, person + " " + endpoint.method() + " " + path, answer);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT    | /process-instance/{instance}/variables/submissionId | {"value": "forged", "type": "String"}
            POST   | /process-instance/{instance}/variables | {"modifications": {"decision": {"value": "approve"}}}
            POST   | /process-instance/{instance}/modification | {"instructions": [{"type": "cancel", "activityId": "Step"}]}
            POST   | /process-instance/{instance}/modification-async | {"instructions": [{"type": "cancel", "activityId": "Step"}]}
            PUT    | /process-instance/{instance}/suspended | {"suspended": true}
            PUT    | /process-instance/suspended | {"processDefinitionKey": "visit", "suspended": true}
            POST   | /process-instance/suspended-async | {"processInstanceIds": ["{instance}"], "suspended": true}
            DELETE | /process-instance/{instance} | {}
            POST   | /process-instance/delete | {"processInstanceIds": ["{instance}"]}
            POST   | /process-instance/variables-async | {"processInstanceIds": ["{instance}"], "variables": {"a": {"value": "b"}}}
            POST   | /process-instance/message-async | {"processInstanceIds": ["{instance}"], "messageName": "Call"}
            POST   | /process-instance/job-retries | {"processInstances": ["{instance}"], "retries": 0}
            PUT    | /execution/{instance}/localVariables/caseId | {"value": "another"}
            POST   | /execution/{instance}/signal | {}
            POST   | /execution/{instance}/messageSubscriptions/Call/trigger | {}
            POST   | /message | {"messageName": "Call", "businessKey": "{case}"}
            POST   | /signal | {"name": "Any"}
            POST   | /condition | {"variables": {"a": {"value": 1}}}
            POST   | /modification/execute | {"processDefinitionId": "{definition}", "processInstanceIds": ["{instance}"], "instructions": [{"type": "cancel", "activityId": "Step"}]}
            POST   | /migration/generate | {"sourceProcessDefinitionId": "{definition}", "targetProcessDefinitionId": "{definition}"}
            POST   | /migration/execute | {"migrationPlan": {"sourceProcessDefinitionId": "{definition}", "targetProcessDefinitionId": "{definition}", "instructions": []}, "processInstanceIds": ["{instance}"]}
            POST   | /process-definition/{definition}/restart | {"processInstanceIds": ["{instance}"], "instructions": [{"type": "startBeforeActivity", "activityId": "Step"}]}
            POST   | /process-definition/key/visit/start | {"businessKey": "{case}"}
            PUT    | /process-definition/{definition}/suspended | {"suspended": true, "includeProcessInstances": true}
            PUT    | /job/{job}/duedate | {"duedate": "2020-01-01T00:00:00.000+0000"}
            PUT    | /job/{job}/retries | {"retries": 3}
            PUT    | /job/{job}/retries | {"retries": 0}
            PUT    | /job/{job}/priority | {"priority": 5}
            PUT    | /job/{job}/suspended | {"suspended": true}
            POST   | /job/{job}/execute | {}
            POST   | /job/{job}/duedate/recalculate | {}
            DELETE | /job/{job} | {}
            POST   | /job/retries | {"jobIds": ["{job}"], "retries": 0}
            PUT    | /job/suspended | {"processDefinitionKey": "visit", "suspended": true}
            POST   | /task/{task}/complete | {"variables": {"outcome": {"value": "met"}}}
            POST   | /task/{task}/resolve | {}
            POST   | /task/{task}/delegate | {"userId": "adam"}
            POST   | /task/{task}/assignee | {"userId": "adam"}
            POST   | /task/{task}/claim | {"userId": "xaver"}
            POST   | /task/{task}/bpmnError | {"errorCode": "away"}
            POST   | /task/{task}/bpmnEscalation | {"escalationCode": "away"}
            POST   | /task/{task}/identity-links | {"userId": "adam", "type": "candidate"}
            POST   | /task/{task}/comment/create | {"message": "about the client"}
            PUT    | /task/{task} | {"name": "renamed", "owner": "adam", "priority": 9}
            PUT    | /task/{task}/variables/outcome | {"value": "met"}
            PUT    | /task/{task}/localVariables/outcome | {"value": "met"}
            POST   | /task/create | {"name": "mine"}
            DELETE | /task/{task} | {}
            POST   | /external-task/fetchAndLock | {"workerId": "me", "maxTasks": 1, "topics": [{"topicName": "t", "lockDuration": 1000}]}
            DELETE | /deployment/{deployment}?cascade=true | {}
            POST   | /filter/create | {"resourceType": "Task", "name": "all", "query": {}}
            POST   | /authorization/create | {"type": 1, "permissions": ["ALL"], "userId": "adam", "resourceType": 7, "resourceId": "*"}
            POST   | /user/create | {"profile": {"id": "eve"}, "credentials": {"password": "eve"}}
            POST   | /identity/verify | {"username": "sven", "password": "demo"}
            POST   | /decision-definition/key/due-dates/evaluate | {"variables": {}}
            """)
    void whatWouldChangeACaseIsRefusedToEverybody(String method, String path, String body) {
        Map<String, Object> before = state();
        for (String person : PEOPLE) {
            HttpResponse<String> answer = new WebClient(port).signIn(person).engine(method, filled(path), filled(body));
            assertThat(answer.statusCode()).as(person + ": " + answer.body()).isIn(403, 404);
        }
        assertThat(state()).isEqualTo(before);
        verify(audit, never()).jobRetried(any(), any(), any());
    }

    @Test
    void oddParametersAreNeverTheServersFault() {
        String odd = "?firstResult=x&maxResults=-1&sortBy=%00&sortOrder=up";
        String nul = "?maxResults=5&name=%00&nameLike=%00&processInstanceId=%00&businessKey=%00&id=%00&userId=%00";
        List<String> faults = new ArrayList<>();
        WebClient adam = new WebClient(port).signIn("adam");
        for (RestEndpoint endpoint : RestEndpoint.all()) {
            String path = filled(endpoint.path());
            if (endpoint.method().equals("GET")) {
                note(faults, path + odd, adam.engineGet(path + odd));
                note(faults, path + nul, adam.engineGet(path + nul));
            } else if (!isTheDoor(endpoint)) {
                note(faults, path + " []", adam.engine(endpoint.method(), path, "[]"));
                note(faults, path + " nul", adam.engine(endpoint.method(), path, "{\"id\": \"\\u0000\"}"));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The web apps' own sign-in overlooks an address that is written otherwise; the engine answers it all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/%65ngine/default", "/camunda/api/%65ngine/engine/default"})
    void anAddressWrittenOtherwiseIsNoWayAround(String root) {
        Map<String, Object> before = state();
        for (String path : List.of("/process-instance/{instance}/variables", "/task", "/variable-instance")) {
            HttpResponse<String> read = new WebClient(port).signInOnly("adam").get(root + filled(path));
            assertThat(read.statusCode())
                    .as(read.body())
                    .isGreaterThanOrEqualTo(400)
                    .isLessThan(500);
        }
        new WebClient(port)
                .signInOnly("adam")
                .send("PUT", root + filled("/process-instance/{instance}/variables/x"), "{\"value\": \"forged\"}");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void nobodyTestsAPasswordThereBeItEverSoRight() {
        when(staffPort.passwordMatches("sven", "right")).thenReturn(true);
        WebClient wilma = new WebClient(port).signIn("wilma");
        String credentials = "{\"username\": \"sven\", \"password\": \"right\"}";
        assertThat(wilma.enginePost("/identity/verify", credentials).statusCode())
                .isEqualTo(403);
        assertThat(wilma.form("/camunda/api/admin/auth/user/default/login/cockpit", "username=sven&password=right")
                        .statusCode())
                .isIn(401, 403, 404);
        verify(staffPort, never()).passwordMatches(any(), any());
    }

    @Test
    void whatIsKnownOfClientsIsNotReadAndNotAskedBy() {
        WebClient adam = new WebClient(port).signIn("adam");
        String instance = task.getProcessInstanceId();
        HttpResponse<String> variables =
                adam.engineGet("/variable-instance?processInstanceIdIn=" + instance + "&maxResults=50");
        assertThat(variables.body())
                .contains("caseNumber", caseNumber)
                .doesNotContain("riskLevel", "presentingProblem");
        for (String query :
                List.of("variableName=riskLevel", "variableNameLike=risk%25", "variableValues=riskLevel_eq_high")) {
            assertThat(adam.engineGet("/variable-instance?maxResults=50&" + query)
                            .body())
                    .doesNotContain("high");
        }
        String byRisk = "{\"variables\": [{\"name\": \"riskLevel\", \"operator\": \"eq\", \"value\": \"high\"}]}";
        for (String asked : List.of("/process-instance", "/process-instance/count", "/execution")) {
            assertThat(adam.enginePost(asked, byRisk).statusCode()).as(asked).isEqualTo(403);
        }
        assertThat(adam.engineGet("/process-instance?variables=riskLevel_eq_high")
                        .statusCode())
                .isEqualTo(403);
        assertThat(adam.enginePost("/process-instance", "{\"orQueries\": [" + byRisk + "]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(adam.enginePost(
                                "/task",
                                "{\"sorting\": [{\"sortBy\": \"processVariable\", \"sortOrder\": \"asc\", \"parameters\":"
                                        + " {\"variable\": \"riskLevel\", \"type\": \"String\"}}]}")
                        .statusCode())
                .isEqualTo(403);
        String cockpit = "/camunda/api/cockpit/plugin/base/default/process-instance";
        assertThat(adam.send("POST", cockpit + "?firstResult=0&maxResults=50", "{}")
                        .body())
                .contains(instance);
        assertThat(adam.send("POST", cockpit, byRisk).statusCode()).isEqualTo(403);
        assertThat(adam.send("POST", cockpit + "/count", byRisk).statusCode()).isEqualTo(403);
        assertThat(adam.get(cockpit + "?variables=riskLevel_eq_high").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWorkerReadsNoFlagsOfACaseThroughTheirTask() {
        WebClient wilma = new WebClient(port).signIn("wilma");
        for (String path : List.of(
                "/task/{task}/variables",
                "/task/{task}/variables/riskLevel",
                "/task/{task}/localVariables",
                "/task/{task}/rendered-form",
                "/task/{task}?withTaskVariablesInReturn=true",
                "/history/variable-instance",
                "/history/detail",
                "/history/task",
                "/history/decision-instance")) {
            HttpResponse<String> answer = wilma.engineGet(filled(path));
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isIn(403, 404, 406);
            assertThat(answer.body()).doesNotContain("housing");
        }
    }

    @Test
    void workersSeeWhomThePagesWouldShowThem() {
        List<StaffPort.Worker> north = staffPort.all().stream()
                .filter(worker -> worker.groups().stream().anyMatch(group -> group.endsWith("@north")))
                .toList();
        when(staffPort.shownTo("wilma")).thenReturn(north);
        WebClient wilma = new WebClient(port).signIn("wilma");
        assertThat(wilma.engineGet("/user?maxResults=50").body())
                .contains("clara")
                .doesNotContain("xaver", "adam");
        assertThat(wilma.engineGet("/user/xaver/profile").statusCode()).isEqualTo(404);
        assertThat(wilma.engineGet("/user/count").body()).contains("3");
        assertThat(wilma.engineGet("/group?maxResults=50").body()).doesNotContain("south", "administrator");
        assertThat(wilma.engineGet("/group?maxResults=50&member=xaver").body()).isEqualTo("[]");
        assertThat(wilma.engineGet("/identity/groups?userId=xaver").body()).doesNotContain("south");
    }

    @Test
    void aFailedJobIsTriedAgainAndWrittenIntoTheRecord() {
        engine.getManagementService().setJobRetries(job.getId(), 0);
        WebClient adam = new WebClient(port).signIn("adam");
        String path = "/job/" + job.getId() + "/retries";
        assertThat(new WebClient(port)
                        .signIn("wilma")
                        .engine("PUT", path, "{\"retries\": 1}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(adam.engine("PUT", path, "{\"retries\": 1, \"dueDate\": \"2030-01-01T00:00:00.000+0000\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(adam.engine("PUT", path, "{\"retries\": 1}").statusCode()).isEqualTo(204);
        verify(audit).jobRetried("adam", job.getId(), caseNumber);
    }

    private static boolean isTheDoor(RestEndpoint endpoint) {
        return endpoint.path().matches("/task/\\{id}/(claim|unclaim|submit-form)");
    }

    private static void note(List<String> faults, String call, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            faults.add(call + " → " + answer.statusCode() + " " + answer.body());
        }
    }

    /** With the ids of the running case in their places. */
    private String filled(String text) {
        return text.replace("{instance}", task.getProcessInstanceId())
                .replace("{definition}", task.getProcessDefinitionId())
                .replace("{task}", task.getId())
                .replace("{job}", job.getId())
                .replace("{case}", caseNumber)
                .replace("{deployment}", deployment())
                .replaceFirst("^/task/\\{id}", "/task/" + task.getId())
                .replaceFirst("^/(process-instance|execution)/\\{[a-zA-Z]+}", "/$1/" + task.getProcessInstanceId())
                .replaceFirst("^/process-definition/\\{id}", "/process-definition/" + task.getProcessDefinitionId())
                .replaceFirst("/key/\\{key}", "/key/visit")
                .replaceFirst("^/job/\\{[a-zA-Z]+}", "/job/" + job.getId())
                .replaceFirst("^/deployment/\\{[a-zA-Z]+}", "/deployment/" + deployment())
                .replaceFirst("^/user/\\{[a-zA-Z]+}", "/user/xaver")
                .replaceAll("\\{[^}\"]*: ?[^}]*}", "x")
                .replaceAll("(?<=/)\\{[a-zA-Z-]+}", "x");
    }

    private String deployment() {
        return engine.getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getDeploymentId();
    }

    /** Everything that the engine keeps of the running case, as it stands in its tables. */
    private Map<String, Object> state() {
        Map<String, Object> state = new TreeMap<>();
        for (String table : List.of(
                "act_ru_execution",
                "act_ru_task",
                "act_ru_variable",
                "act_ru_job",
                "act_ru_identitylink",
                "act_ru_event_subscr",
                "act_ru_batch",
                "act_re_procdef",
                "act_ru_filter",
                "act_ru_authorization",
                "act_id_user",
                "act_hi_comment",
                "act_hi_attachment")) {
            state.put(
                    table,
                    jdbc.sql("select * from " + table + " order by id_")
                            .query()
                            .listOfRows()
                            .toString());
        }
        return state;
    }
}
