package org.throughline.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.OpenTask;
import org.throughline.intake.Intakes;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

@LifecycleTest
class SupervisionPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Intakes intakes;

    @Autowired
    private Worklist worklist;

    @Autowired
    private StaffDirectory staff;

    @Test
    void everyListOfTheSupervisorOpensInBothLanguages() {
        newTask();
        PageClient supervisor = PageClient.signedIn(port, "supervisor");
        for (String language : new String[] {"id", "en"}) {
            supervisor.submit("/language", "language", language);
            for (String watch : new String[] {"approvals", "unassigned", "overdue"}) {
                var page = supervisor.get("/supervision?watch=" + watch);
                assertThat(page.statusCode()).as(watch).isEqualTo(200);
                assertThat(page.body()).contains("Carla Mendez").doesNotContain("??");
            }
            assertThat(supervisor.get("/work?scope=all").body()).doesNotContain("??");
        }
    }

    @Test
    void supervisionIsForSupervisors() {
        assertThat(PageClient.signedIn(port, "caseworker").get("/supervision").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSupervisorGivesATaskToSomebodyWhoseRoleItIs() {
        OpenTask task = newTask();
        PageClient supervisor = PageClient.signedIn(port, "intakesupervisor");
        String assign = "/tasks/" + task.taskId() + "/assign";
        assertThat(supervisor.submit(assign, "assignee", "caseworker").statusCode())
                .isEqualTo(422);
        var given = supervisor.submit(assign, "assignee", "intake", "back", "supervision");
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).contains("is given to Ines Hart");
        assertThat(worklist.require(task.taskId(), intake()).assignee()).isEqualTo("intake");
    }

    @Test
    void aWorkerAssignsNothing() {
        OpenTask task = newTask();
        var answer =
                PageClient.signedIn(port, "intake").submit("/tasks/" + task.taskId() + "/assign", "assignee", "intake");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(worklist.require(task.taskId(), intake()).assignee()).isNull();
    }

    @Test
    void aTaskIsTakenAndGivenBackOnItsPage() {
        OpenTask task = newTask();
        PageClient worker = PageClient.signedIn(port, "intake");
        assertThat(worker.submit("/tasks/" + task.taskId() + "/claim").body()).contains("is yours now");
        assertThat(worklist.require(task.taskId(), intake()).assignee()).isEqualTo("intake");
        assertThat(worker.submit("/tasks/" + task.taskId() + "/unclaim").body()).contains("open to your team again");
        assertThat(PageClient.signedIn(port, "caseworker2")
                        .get("/tasks/" + task.taskId())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatNoTeamHasYetIsWatchedByTheSupervisorOfIntakeAndByNoOther() {
        OpenTask task = newTask();
        String page = "/tasks/" + task.taskId();
        assertThat(PageClient.signedIn(port, "intakesupervisor").get(page).statusCode())
                .isEqualTo(200);
        assertThat(PageClient.signedIn(port, "supervisor").get(page).statusCode())
                .isEqualTo(404);
    }

    private OpenTask newTask() {
        String number = intakes.request(
                Map.of(
                        "firstName", "Watched",
                        "lastName", "Nummer" + UUID.randomUUID(),
                        "source", "self",
                        "presentingProblem", "housing"),
                intake());
        return worklist.slice(new WorkQuery(WorkScope.ALL, null, false, number, null, 1, null), intake())
                .items()
                .get(0);
    }

    private Actor intake() {
        return staff.find("intake").orElseThrow().actor();
    }
}
