package org.throughline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.apiwalk.ApiExplorer;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.intake.IntakeProcess;

/**
 * Two programs on one database move the same cases at the same time, each with its own executor of jobs. The lifecycle of a
 * case and its intake are moved, and every due date and reminder is counted anew.
 */
final class MoveByTwoPrograms {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** The open tasks with the timers of each, and when they go off. */
    private static final String TIMERS = """
            select t.id_ || ' ' || split_part(j.handler_cfg_, '$', 2) as timer, j.duedate_
            from act_ru_task t join act_ru_job j on j.execution_id_ = t.execution_id_ and j.handler_type_ = 'timer-task-listener'
            order by 1
            """;

    private final ApiExplorer administrator;
    private final ApiExplorer intake;
    private final JdbcClient database;

    /** @param database with the rights to see all of it */
    MoveByTwoPrograms(ApiExplorer administrator, JdbcClient database) {
        this.administrator = administrator;
        this.intake = administrator.colleague("intake");
        this.database = database;
        admitIntakeWorker();
    }

    /** Somebody with the administrator's password who takes requests. */
    private void admitIntakeWorker() {
        database.sql("""
                        insert into worker (username, first_name, last_name, password_hash, created_at)
                        select 'intake', 'Ines', 'Walker', password_hash, created_at from worker where username = 'administrator'
                        """).update();
        database.sql("insert into worker_role values ('intake', 'intake')").update();
    }

    /** @return the number of a new case, which waits for its social history */
    String request() {
        ApiExplorer.Answer answer = intake.post(
                "/intakes",
                Map.of(
                        "answers",
                        Map.of(
                                "firstName", "Nora",
                                "lastName", "Q" + UUID.randomUUID(),
                                "source", "self",
                                "presentingProblem", "housing")));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("caseNumber").asText();
    }

    /** @return how long it took; every claim about the move has been checked then */
    Duration moveAll(int cases) {
        List<Timer> before = timers();
        assertThat(before).hasSizeGreaterThanOrEqualTo(2 * cases);
        String redesign = redrawn();
        long begin = System.nanoTime();
        String move = published(redesign).path("move").asText();
        Set<String> owners = new HashSet<>();
        Awaitility.await("moved")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    owners.addAll(atWork());
                    return get("/studio/moves/" + move).path("state").asText().equals("DONE");
                });
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(owners).as("executors that worked on it").hasSize(2);
        assertEachCaseMovedOnce(cases, move);
        assertTimersKept(before, timers());
        return took;
    }

    private List<String> atWork() {
        return database.sql(
                        "select lock_owner_ from act_ru_job where handler_type_ = 'case-move' and lock_owner_ is not null")
                .query(String.class)
                .list();
    }

    private void assertEachCaseMovedOnce(int cases, String move) {
        assertThat(administrator.all("/studio/moves/" + move + "/cases"))
                .hasSize(2 * cases)
                .allSatisfy(moved -> assertThat(moved.path("result").asText())
                        .as("%s", moved)
                        .isEqualTo("MOVED"));
        assertThat(database.sql("""
                        select count(*) from timeline_entry where message_key = 'timeline.case-moved'
                        group by case_id order by 1
                        """).query(Integer.class).list())
                .as("entries of each case: its lifecycle and its intake, once each")
                .hasSize(cases)
                .containsOnly(2);
    }

    /** None lost, none doubled, and each at another time. */
    private static void assertTimersKept(List<Timer> before, List<Timer> after) {
        assertThat(after)
                .extracting(Timer::what)
                .isEqualTo(before.stream().map(Timer::what).toList());
        assertThat(after).doesNotHaveDuplicates().doesNotContainAnyElementsOf(before);
    }

    private List<Timer> timers() {
        return database.sql(TIMERS)
                .query((row, n) ->
                        new Timer(row.getString(1), row.getTimestamp(2).toString()))
                .list();
    }

    /** The names of all tasks of two processes, and the hours of every task. */
    private String redrawn() {
        String redesign = sent(administrator.post(
                        "/studio/redesigns", Map.of("title", "Move on two", "note", "Because it is tested")))
                .path("id")
                .asText();
        for (String process : List.of(CaseLifecycleProcess.KEY, IntakeProcess.KEY)) {
            redraw(
                    redesign,
                    "process",
                    process,
                    drawn -> drawn.replaceAll("(<bpmn:userTask id=\"\\w+\" name=\"[^\"]+)\"", "$1, otherwise\""));
        }
        redraw(redesign, "decision", "due-dates", drawn -> drawn.replaceAll("(_out_1\">\\s*<text>)([0-9.]+)", "$13$2"));
        return redesign;
    }

    private void redraw(String redesign, String kind, String key, UnaryOperator<String> edit) {
        String models = "/studio/redesigns/" + redesign + "/models";
        JsonNode draft = sent(administrator.post(models, Map.of("kind", kind, "key", key)));
        String content = edit.apply(draft.path("content").asText());
        assertThat(content).isNotEqualTo(draft.path("content").asText());
        sent(administrator.put(
                models + "/" + kind + "/" + key,
                Map.of("content", content, "revision", draft.path("revision").asInt())));
    }

    private JsonNode published(String redesign) {
        List<String> warnings = get("/studio/redesigns/" + redesign + "/checks").findValuesAsText("key");
        return sent(administrator.post(
                "/studio/redesigns/" + redesign + "/publish",
                Map.of("ticked", warnings, "move", Map.of("scope", "all"))));
    }

    private JsonNode get(String path) {
        return sent(administrator.get(path));
    }

    private static JsonNode sent(ApiExplorer.Answer answer) {
        assertThat(answer.ok()).as("%s %s", answer.status(), answer.body()).isTrue();
        return answer.body();
    }

    /** @param what the task and the listener */
    private record Timer(String what, String at) {}
}
