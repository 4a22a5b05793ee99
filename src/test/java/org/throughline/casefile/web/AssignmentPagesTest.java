package org.throughline.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.Assignments;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenTask;
import org.throughline.worklist.Worklist;

/** What the supervisor wrote is before the worker's eyes where they begin, and the date of the triage is that of the task. */
@LifecycleTest
class AssignmentPagesTest {

    @Autowired
    LifecycleDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    Assignments assignments;

    @Autowired
    Worklist worklist;

    @LocalServerPort
    int port;

    @Test
    void theFirstTaskShowsTheHandOverAndIsDueWhenTheClientMustHear() {
        String number = driver.request();
        driver.until(number, CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        driver.complete(
                number,
                CaseLifecycleProcess.Elements.ASSIGN_WORKER,
                Map.of("worker", "caseworker", "caseKind", "family-maintenance", "comments", "Call before noon."));

        OpenTask first = worklist.ofCase(number).get(0);
        assertThat(first.dueAt().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(cases.find(number)
                        .orElseThrow()
                        .triage()
                        .responseDueAt()
                        .truncatedTo(ChronoUnit.SECONDS));
        assertThat(PageClient.signedIn(port, "caseworker")
                        .get("/cases/" + number + "/assignment")
                        .body())
                .contains("Call before noon.", "must hear from a worker by")
                .doesNotContain("??");
        assertThat(assignments.kind(cases.find(number).orElseThrow().caseId())).contains("family-maintenance");
        assertThat(PageClient.signedIn(port, "supervisor").get("/supervision").body())
                .containsPattern("\\d+ % of a full one")
                .doesNotContain("??");
    }
}
