package org.throughline.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;

/** Whoever reads by Camunda's Tasklist has read it all the same. */
@LifecycleTest
class TasklistReadsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTaskItsFormAndTheListsAreLoggedEachByItsName() {
        OpenedCase opened = fixture.started("Tasklisted");
        String task = jdbc.sql("select task_id from work_item where case_id = ?")
                .param(opened.caseId())
                .query(String.class)
                .single();
        PageClient intake = PageClient.signedIn(port, "intake");
        assertThat(intake.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(intake.get(ENGINE + "/task/" + task + "/form-variables").statusCode())
                .isEqualTo(200);
        assertThat(intake.get(ENGINE + "/task?sortBy=created&sortOrder=desc&maxResults=5")
                        .statusCode())
                .isEqualTo(200);
        PageClient.signedIn(port, "caseworker2").get(ENGINE + "/task/" + task + "/form-variables");

        assertThat(logged(opened))
                .contains(
                        "intake read engine-task tasklist",
                        "intake read task-form tasklist",
                        "intake list engine-task tasklist",
                        "caseworker2 refused task tasklist");
    }

    private List<String> logged(OpenedCase opened) {
        return jdbc.sql("""
                        select by || ' ' || action || ' ' || what || ' ' || door from access_log
                        where case_id = :case or shown @> array[:case]::uuid[] order by id""").param("case", opened.caseId()).query(String.class).list();
    }
}
