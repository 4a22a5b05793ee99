package org.throughline.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.intake.Intakes;
import org.throughline.shared.Actor;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.JdbcTime;
import org.throughline.staff.StaffDirectory;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;
import org.throughline.worklist.Worklist;

/** One click on the desk is one commit; and a draft survives until it. */
@LifecycleTest
class DeskCommitTest {

    private static final String HISTORY = """
            {"answers": {"immediateDanger": false, "contactSafety": "any-time", "presentingProblem": "housing",
             "problemStory": "The lease ends.", "childrenInHousehold": 1}}
            """;
    private static final String DRAFT = "{\"answers\": {\"problemStory\": \"The lease\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Intakes intakes;

    @Autowired
    private Worklist worklist;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private List<ConsistencyCheck> checks;

    private PageClient browser;
    private Actor intake;

    @BeforeEach
    void signIn() {
        intake = staff.find("intake").orElseThrow().actor();
        browser = PageClient.signedIn(port, "intake");
    }

    @Test
    void claimingAndCompletingATaskIsOneCommit() {
        String task = newTask();
        browser.json("PUT", "/tasks/" + task + "/draft", DRAFT);
        assertThat(browser.get("/tasks/" + task + "/form").body())
                .contains("\"draft\":{\"problemStory\":\"The lease\"}");
        long before = writingTransactions();
        HttpResponse<String> done = browser.json("POST", "/tasks/" + task + "/complete", HISTORY);
        long after = writingTransactions();
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(done.headers().firstValue("Location").orElse("")).startsWith("/tasks/");
        assertThat(after - before).as("transactions that wrote").isEqualTo(1);
        assertThat(drafts(task) + items(task)).isZero();
        checks.stream()
                .filter(check -> check.claim().contains("work list"))
                .forEach(check ->
                        assertThat(check.violations()).as(check.claim()).isEmpty());
    }

    @Test
    void aRefusedFormChangesNothingAndKeepsTheDraft() {
        String task = newTask();
        browser.json("PUT", "/tasks/" + task + "/draft", DRAFT);
        long before = submissions();
        HttpResponse<String> refused = browser.json("POST", "/tasks/" + task + "/complete", "{\"answers\": {}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("problemStory");
        assertThat(drafts(task)).isEqualTo(1);
        assertThat(worklist.require(task, intake).assignee()).isNull();
        assertThat(submissions()).isEqualTo(before);
    }

    @Test
    void aFormThatIsSentTwiceWithItsKeyIsDoneOnceAndItsDraftIsGone() {
        String notes = "/cases/" + numberOf(newTask()) + "/notes";
        String key = UUID.randomUUID().toString();
        String words = "She called about the lease. " + key;
        HttpResponse<String> kept = browser.json(
                "PUT", "/drafts?form=" + notes, "{\"answers\": {\"text\": \"She called\"}, \"revision\": 0}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(204);
        assertThat(browser.get("/drafts?form=" + notes).body()).contains("She called", "\"revision\":1");

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> page = browser.submit(
                    notes, "contactType", "phone", "contactAt", "01/05/2026 2:30 pm", "text", words, "_key", key);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        }
        assertThat(jdbc.sql("select count(*) from note_version where body = ?")
                        .param(words)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.get("/drafts?form=" + notes).body()).contains("\"draft\":null", "\"revision\":0");
        HttpResponse<String> other = browser.submit(
                notes, "contactType", "phone", "contactAt", "01/05/2026 2:30 pm", "text", "other", "_key", key);
        assertThat(other.statusCode()).isEqualTo(409);
    }

    @Test
    void whoeverBeginsADraftSweepsOutThoseThatNobodyWentOnWith() {
        jdbc.sql("insert into form_draft (form, username, answers, revision, saved_at)"
                        + " values ('/forgotten', 'nobody', '{}', 1, ?), ('/kept', 'nobody', '{}', 1, ?)")
                .params(JdbcTime.of(clock.instant().minus(Duration.ofDays(91))), JdbcTime.of(clock.instant()))
                .update();
        browser.json("PUT", "/tasks/" + newTask() + "/draft", DRAFT);
        assertThat(jdbc.sql("select form from form_draft where username = 'nobody'")
                        .query(String.class)
                        .list())
                .containsExactly("/kept");
        jdbc.sql("delete from form_draft where username = 'nobody'").update();
    }

    @Test
    void aDayThatIsNoneIsRefusedAtItsFieldAndStands() {
        String notes = "/cases/" + numberOf(newTask()) + "/notes";
        HttpResponse<String> refused =
                browser.submit(notes, "contactType", "phone", "contactAt", "31 Feb 2026 14:30", "text", "She called");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"contactAt-error\"", "31 Feb 2026 14:30", "She called");
        assertThat(browser.get("/api/v1/studio/insight/intake?since=12/03/2026").statusCode())
                .isIn(403, 422);
    }

    @Test
    void theDeskAndTheTaskShowWhatIsThere() {
        String task = newTask();
        assertThat(browser.get("/work?scope=all&q=" + numberOf(task)).body()).contains("/tasks/" + task);
        assertThat(browser.get("/tasks/" + task).body()).contains("data-island=\"task-form\"");
        assertThat(browser.get("/tasks/" + task + "/presence").body()).doesNotContain("also has this open");
        assertThat(browser.get("/search?q=%3Cscript%3Ealert(1)").body()).doesNotContain("<script>alert(1)");
    }

    private String newTask() {
        String number = intakes.request(
                Map.of(
                        "firstName", "Desk",
                        "lastName", "Nummer" + UUID.randomUUID(),
                        "source", "self",
                        "presentingProblem", "housing"),
                intake);
        WorkQuery ofCase = new WorkQuery(WorkScope.ALL, null, false, number, null, 1, null);
        return worklist.slice(ofCase, intake).items().get(0).taskId();
    }

    private String numberOf(String task) {
        return worklist.require(task, intake).caseNumber();
    }

    /** Only a transaction that writes is given a number; nothing else runs while this test does. */
    private long writingTransactions() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    private long submissions() {
        return jdbc.sql("select count(*) from submission").query(Long.class).single();
    }

    private long items(String task) {
        return jdbc.sql("select count(*) from work_item where task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private long drafts(String task) {
        return jdbc.sql("select count(*) from form_draft where form = ?")
                .param("/tasks/" + task + "/complete")
                .query(Long.class)
                .single();
    }
}
